using System.Runtime.CompilerServices;
using NginxConf.Runtime.Access.Basic;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Phases;

/// <summary>The access phase: address rules, then passwords; <c>satisfy</c> says whether one of them is enough.</summary>
internal static class AccessPhase
{
    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    /// <summary><see cref="Outcome.Continue"/> or the status to refuse with; 401 after <c>auth_delay</c>.</summary>
    public static ValueTask<Outcome> RunAsync(Request request)
    {
        var location = request.Location;
        var any = location.Settings.SatisfyAny;
        var rules = location.RunAccess(request);
        if (any ? rules == Outcome.Granted : rules.IsStatus)
        {
            return new(Decide(request, any, rules, Outcome.Continue));
        }

        var authentication = location.RunAuthenticationAsync(request);
        if (!authentication.IsCompletedSuccessfully)
        {
            return FinishAsync(request, any, rules, authentication);
        }

        var outcome = Decide(request, any, rules, authentication.Result);
        return outcome.Code == Unauthorized ? DelayAsync(request) : new(outcome);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<Outcome> FinishAsync(
        Request request, bool any, Outcome rules, ValueTask<Outcome> authentication)
    {
        var outcome = Decide(request, any, rules, await authentication);
        return outcome.Code == Unauthorized ? await DelayAsync(request) : outcome;
    }

    private static Outcome Decide(Request request, bool any, Outcome rules, Outcome authentication)
    {
        if (any && (rules == Outcome.Granted || authentication == Outcome.Granted))
        {
            BasicAuthentication.Forget(request);
            return Outcome.Continue;
        }

        // A condition that could not be judged (500) is no refusal; among refusals the wish for a password comes first.
        var outcome = !any
            ? rules.IsStatus ? rules : authentication
            : authentication.IsStatus ? authentication : rules;
        if (outcome.Code == Forbidden && (any || rules.IsStatus))
        {
            request.LogError(LogLevel.Error, $"access forbidden by rule");
        }

        return outcome.IsStatus ? outcome : Outcome.Continue;
    }

    private static ValueTask<Outcome> DelayAsync(Request request)
    {
        var delay = request.Location.Settings.AuthDelay;
        return delay > TimeSpan.Zero ? DelayAsync(request, delay) : new(Outcome.Status(Unauthorized));
    }

    private static async ValueTask<Outcome> DelayAsync(Request request, TimeSpan delay)
    {
        request.LogError(LogLevel.Info, $"delaying unauthorized request");
        await Task.Delay(delay, request.Exchange.ClientClosed);
        return Outcome.Status(Unauthorized);
    }
}
