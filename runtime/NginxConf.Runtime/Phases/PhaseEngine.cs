using System.Runtime.CompilerServices;
using NginxConf.Runtime.Access.RealIp;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Phases;

/// <summary>Runs the phases of a request in nginx's order until one decides.</summary>
internal static class PhaseEngine
{
    /// <summary>
    /// 1. server rewrite, 2. find the location, 3. rewrite (back to 2 where the path changed), 4. preaccess (the client's address as the
    /// location sees it), 5. access, 6. precontent, 7. content.
    /// Never <see cref="Outcome.Continue"/>.
    /// </summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<Outcome> RunAsync(Request request, Phase from)
    {
        if (from == Phase.ServerRewrite)
        {
            var decided = await request.Server.RunRewriteAsync(request);
            if (!decided.IsContinue)
            {
                return decided;
            }
        }

        if (from <= Phase.FindLocation)
        {
            var refused = FindLocation(request);
            if (!refused.IsContinue)
            {
                return refused;
            }
        }
        else
        {
            request.Location = request.Location.ForMethod(request.MethodKind);
        }

        while (true)
        {
            // The server level's own rewrite directives have run already.
            if (request.Location != request.Server.Root)
            {
                var location = request.Location;
                var decided = await location.RunRewriteAsync(request);
                if (request.Location != location)
                {
                    KeepAliveRules.Apply(request);
                }

                if (!decided.IsContinue)
                {
                    return decided;
                }
            }

            if (!request.UriChanged)
            {
                break;
            }

            if (--request.UriChangesLeft <= 0)
            {
                request.LogError(LogLevel.Error, $"rewrite or internal redirection cycle while processing \"{request.Path}\"");
                return Outcome.Status(500);
            }

            var refused = FindLocation(request);
            if (!refused.IsContinue)
            {
                return refused;
            }
        }

        RealIpPhase.Run(request, request.Location.Settings);
        var outcome = await AccessPhase.RunAsync(request);
        if (!outcome.IsContinue)
        {
            return outcome;
        }

        outcome = await request.Location.RunPreContentAsync(request);
        if (!outcome.IsContinue)
        {
            return outcome;
        }

        outcome = await request.Location.RunContentAsync(request);
        return outcome.IsContinue ? NoHandler(request) : outcome;
    }

    private static Outcome FindLocation(Request request)
    {
        request.UriChanged = false;
        request.RedirectToSlash = false;
        request.Location = request.Server.Root;
        var location = request.Server.RunFindLocation(request);
        request.Location = location.ForMethod(request.MethodKind);
        KeepAliveRules.Apply(request);
        if (location.Settings.Internal && !request.IsInternal)
        {
            return Outcome.Status(404);
        }

        var limit = location.Settings.ClientMaxBodySize;
        if (limit > 0 && request.BodyLength > limit && !request.BodyDiscarded)
        {
            request.LogError(LogLevel.Error, $"client intended to send too large body: {request.BodyLength} bytes");
            request.BodyDiscarded = request.ExpectationIsMet = true;
            return Outcome.Status(413);
        }

        return request.RedirectToSlash ? Redirects.ToSlash(request, location.Settings.Name) : Outcome.Continue;
    }

    private static Outcome NoHandler(Request request)
    {
        if (!request.Path.Span.EndsWith("/"u8))
        {
            request.LogError(LogLevel.Error, $"no handler found");
            return Outcome.Status(404);
        }

        if (PathMapping.TryMap(request, request.Path, out var file))
        {
            request.LogError(LogLevel.Error, $"directory index of \"{file}\" is forbidden");
        }

        return Outcome.Status(403);
    }
}
