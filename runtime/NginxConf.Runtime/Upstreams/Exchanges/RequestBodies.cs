using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>What is known of a request's body before it is passed on.</summary>
internal static class RequestBodies
{
    /// <summary>Whether the body is read to its end before the backend is asked.</summary>
    /// <param name="request">The client's.</param>
    /// <param name="streams">The backend may get it part by part.</param>
    public static bool MustBeRead(Request request, bool streams)
    {
        if (!request.Exchange.BodyCompleted)
        {
            return !streams && !request.Body.IsComplete && !request.BodyDiscarded;
        }

        // A client that waits for leave to send a body gets it even where there is none.
        request.Exchange.DiscardBody();
        return !streams && !request.Body.IsComplete && !request.BodyDiscarded && request.WantsEmptyBodyFile;
    }

    /// <summary>The length to announce; -1: there is no body, or its length is not known.</summary>
    public static long DeclaredLength(Request request)
    {
        if (request.BodyDiscarded || request.Body.IsStreamed)
        {
            return request.BodyLength == 0 ? -1 : 0;
        }

        return request.BodyLength > 0 || (request.BodyLength == 0 && request.ContentLength.IsFound) ? request.BodyLength : -1;
    }
}
