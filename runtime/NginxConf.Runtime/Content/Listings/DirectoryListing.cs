using System.Buffers;
using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content.Listings;

/// <summary><c>autoindex</c>: the content of a directory as a page.</summary>
internal static class DirectoryListing
{
    private const int PartSize = 32 * 1024;
    private const int LongestCallback = 128;

    private static readonly SearchValues<byte> s_callback =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_."u8);

    public static async ValueTask<Outcome> ServeAsync(Request request)
    {
        request.Exchange.DiscardBody();
        await IoThread.LeaveAsync();
        if (FindPage(request) is not { } page)
        {
            return Outcome.Status(400);
        }

        var outcome = ListedDirectory.Open(request, out var path, out var directory);
        using (directory)
        {
            if (!outcome.IsContinue)
            {
                return outcome;
            }

            var response = request.Response;
            response.StatusCode = 200;
            response.ContentType = page.ContentType;
            response.Charset = page.Charset;
            outcome = HeaderFilters.SendHead(request);
            return outcome.IsContinue ? await SendAsync(request, page, path, directory!) : outcome;
        }
    }

    private static async ValueTask<Outcome> SendAsync(Request request, ListingPage page, ByteSlice path, DirectoryStream directory)
    {
        var files = new List<ListedFile>();
        if (!ListedDirectory.TryRead(request, path, directory, files))
        {
            return Outcome.Close;
        }

        files.Sort(ListedFile.Compare);
        var isUtf8 = Ascii.EqualsIgnoreCase(request.Response.Charset.Span, "utf-8"u8);
        var listing = new Listing(request.Path, files, isUtf8, request.Location.Settings);
        for (var next = 0; next <= files.Count;)
        {
            next = WritePart(request, page, listing, next);
            if (next <= files.Count && !await request.Exchange.FlushAsync())
            {
                return Outcome.Close;
            }
        }

        return Outcome.Done;
    }

    // Returns the file to go on with; one more than there are when the page is complete.
    private static int WritePart(Request request, ListingPage page, Listing listing, int next)
    {
        var writer = new ValueWriter(request.Memory);
        if (next == 0)
        {
            page.WriteHead(ref writer, listing);
        }

        for (; next < listing.Files.Count && writer.Length < PartSize; next++)
        {
            page.WriteFile(ref writer, listing, next);
        }

        if (next == listing.Files.Count)
        {
            page.WriteTail(ref writer);
            next++;
        }

        BodyText.Write(request.Exchange, writer.Written);
        writer.Dispose();
        return next;
    }

    // Null: the name of the callback is refused.
    private static ListingPage? FindPage(Request request)
    {
        switch (request.Location.Settings.AutoIndexFormat)
        {
            case AutoIndexFormat.Xml:
                return XmlListing.Instance;
            case AutoIndexFormat.Json:
                return JsonListing.Plain;
            case AutoIndexFormat.Jsonp:
                break;
            default:
                return HtmlListing.Instance;
        }

        var callback = request.Arg("callback"u8);
        if (callback.IsEmpty)
        {
            return JsonListing.Plain;
        }

        if (callback.Length > LongestCallback)
        {
            request.LogError(LogLevel.Info, $"client sent too long callback name: \"{callback}\"");
            return null;
        }

        if (callback.Span.ContainsAnyExcept(s_callback))
        {
            request.LogError(LogLevel.Info, $"client sent invalid callback name: \"{callback}\"");
            return null;
        }

        return new JsonListing(callback);
    }
}
