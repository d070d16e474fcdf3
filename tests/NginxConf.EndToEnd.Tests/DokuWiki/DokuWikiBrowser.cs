using System.Net;
using System.Text.RegularExpressions;
using NginxConf.TestKit;

namespace NginxConf.EndToEnd.Tests.DokuWiki;

/// <summary>A person with a browser: follows redirects, keeps cookies, fills in the forms that the pages show.</summary>
internal sealed partial class DokuWikiBrowser : IDisposable
{
    private readonly HttpClient _client;

    public DokuWikiBrowser(int port) =>
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromSeconds(60) };

    public Task<string> OpenAsync(string path) => ReadAsync(_client.GetAsync(path));

    public Task<byte[]> DownloadAsync(string path) => _client.GetByteArrayAsync(path);

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        return response.StatusCode;
    }

    public async Task<string> LogInAsync(string user, string password) => await ReadAsync(SubmitAsync(
        await OpenAsync("/start?do=login"), "dw__login", new() { ["u"] = user, ["p"] = password }));

    public async Task<HttpStatusCode> FailToLogInAsync(string user, string password)
    {
        using var response = await SubmitAsync(await OpenAsync("/start?do=login"), "dw__login", new() { ["u"] = user, ["p"] = password });
        return response.StatusCode;
    }

    public async Task<string> EditAsync(string page, string text) => await ReadAsync(SubmitAsync(
        await OpenAsync($"/{page}?do=edit"), "dw__editform", new() { ["wikitext"] = text, ["summary"] = "a test", ["do[save]"] = "Save" }));

    public async Task<string> UploadAsync(string name, byte[] content)
    {
        var page = await OpenAsync("/lib/exe/mediamanager.php?ns=");
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in Fields(page, "dw__upload"))
        {
            form.Add(new StringContent(value), field);
        }

        form.Add(new ByteArrayContent(content), "upload", name);
        return await ReadAsync(_client.PostAsync("/lib/exe/mediamanager.php", form));
    }

    public void Dispose() => _client.Dispose();

    private Task<HttpResponseMessage> SubmitAsync(string page, string form, Dictionary<string, string> values)
    {
        foreach (var (name, value) in Fields(page, form))
        {
            values.TryAdd(name, value);
        }

        return _client.PostAsync("/doku.php", new FormUrlEncodedContent(values));
    }

    private static async Task<string> ReadAsync(Task<HttpResponseMessage> request)
    {
        using var response = await request;
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? text
            : throw new TestKitException($"{response.RequestMessage?.RequestUri} was answered with {(int)response.StatusCode}:\n{text}");
    }

    private static IEnumerable<(string Name, string Value)> Fields(string page, string form)
    {
        var start = page.IndexOf($"id=\"{form}\"", StringComparison.Ordinal);
        if (start < 0)
        {
            throw new TestKitException($"The page has no form \"{form}\":\n{page}");
        }

        var end = page.IndexOf("</form>", start, StringComparison.Ordinal);
        foreach (Match input in HiddenInput().Matches(page[start..end]))
        {
            yield return (Attribute(input.Value, "name"), Attribute(input.Value, "value"));
        }
    }

    private static string Attribute(string element, string name) =>
        WebUtility.HtmlDecode(Regex.Match(element, $"\\s{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInput();
}
