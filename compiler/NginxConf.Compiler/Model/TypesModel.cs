using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary>A <c>types { }</c> block; several of one level add up, a later row for an extension wins.</summary>
public sealed record TypesModel(EquatableArray<MimeTypeModel> Rows) : DirectiveDetail;
