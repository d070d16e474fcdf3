using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Model;

/// <summary><c>proxy_cookie_flags COOKIE FLAG ...</c>; neither name nor pattern: <c>off</c>.</summary>
public sealed record CookieFlagsModel(Template? Cookie, Pattern? Pattern, EquatableArray<Template> Flags) : DirectiveDetail;
