using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Access.Basic;

/// <summary><c>auth_basic</c> and <c>auth_basic_user_file</c>: name and password of Basic authentication (RFC 7617).</summary>
public static class BasicAuthentication
{
    private static readonly ByteSlice s_field = ByteSlice.From("WWW-Authenticate"u8);

    // Hashes are made slow on purpose: more at once than there are cores would only keep the pool's threads from other work.
    private static readonly SemaphoreSlim s_turns = new(Environment.ProcessorCount);

    /// <summary>
    /// <see cref="Outcome.Continue"/> where the realm is <c>off</c>, <see cref="Outcome.Granted"/> for a user of the file with the right
    /// password, 401 for everybody else; 403 where the file does not exist, 500 where it cannot be read.
    /// </summary>
    /// <param name="request">Gets the WWW-Authenticate field with a 401.</param>
    /// <param name="realm">Value of <c>auth_basic</c>.</param>
    /// <param name="userFile">Value of <c>auth_basic_user_file</c>; relative to the directory of the main file.</param>
    public static ValueTask<Outcome> CheckAsync(Request request, ByteSlice realm, ByteSlice userFile)
    {
        if (realm.Span.SequenceEqual("off"u8))
        {
            return new(Outcome.Continue);
        }

        if (!BasicCredentials.TryRead(request.Memory, request.Headers.Find("authorization"u8), out var user, out var password))
        {
            request.LogError(LogLevel.Info, $"no user/password was provided for basic authentication");
            return new(Refuse(request, realm));
        }

        return VerifyAsync(request, realm, userFile, user, password);
    }

    /// <summary>Takes back what a refusal has put into the response: another condition lets the request in.</summary>
    internal static void Forget(Request request) => request.Response.Headers.Remove(s_field.Span);

    // The file is read anew for each request, so that a changed password counts at once.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<Outcome> VerifyAsync(
        Request request, ByteSlice realm, ByteSlice userFile, ByteSlice user, ByteSlice password)
    {
        await IoThread.LeaveAsync();
        var path = userFile.Span.StartsWith("/"u8)
            ? userFile
            : request.Memory.Concat(request.Client.Paths.ConfigurationBytes.Span, userFile.Span);
        var error = PasswordFile.Find(request.Memory, path, user, out var stored, out var wasOpened);
        if (!error.IsNone)
        {
            var isMissing = !wasOpened && error.Number == FileError.NoEntry;
            var call = wasOpened ? "pread" : "open";
            request.LogError(isMissing ? LogLevel.Error : LogLevel.Crit, $"{call}() \"{path}\" failed {error.ToString()}");
            return Outcome.Status(isMissing ? 403 : 500);
        }

        if (!stored.IsFound)
        {
            request.LogError(LogLevel.Error, $"user \"{user}\" was not found in \"{path}\"");
            return Refuse(request, realm);
        }

        var isSlow = StoredPassword.IsSlow(stored.Span);
        if (isSlow)
        {
            await s_turns.WaitAsync();
        }

        try
        {
            return Judge(request, realm, user, StoredPassword.Verify(stored.Span, password.Span, out var failure), failure);
        }
        finally
        {
            if (isSlow)
            {
                s_turns.Release();
            }
        }
    }

    private static Outcome Judge(Request request, ByteSlice realm, ByteSlice user, bool isRight, string? failure)
    {
        if (failure is not null)
        {
            request.LogError(LogLevel.Crit, $"crypt_r() failed ({failure})");
            return Outcome.Status(500);
        }

        if (isRight)
        {
            return Outcome.Granted;
        }

        request.LogError(LogLevel.Error, $"user \"{user}\": password mismatch");
        return Refuse(request, realm);
    }

    private static Outcome Refuse(Request request, ByteSlice realm)
    {
        request.Response.Headers.Add(s_field, request.Memory.Concat("Basic realm=\""u8, realm.Span, "\""u8));
        return Outcome.Status(401);
    }
}
