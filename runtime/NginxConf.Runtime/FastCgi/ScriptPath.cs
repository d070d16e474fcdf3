using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.FastCgi;

/// <summary>The request's path as script name and path info; kept until the path or the settings change.</summary>
internal struct ScriptPath
{
    private FastCgiSettings? _settings;
    private ByteSlice _path;
    private ByteSlice _name;
    private ByteSlice _info;

    public ByteSlice Name(Request request)
    {
        Split(request);
        return _name;
    }

    public ByteSlice PathInfo(Request request)
    {
        Split(request);
        return _info;
    }

    private void Split(Request request)
    {
        var settings = request.Location.Settings.FastCgi;
        if (_name.IsFound && _settings == settings && _path.Span == request.Path.Span)
        {
            return;
        }

        _settings = settings;
        _path = _name = request.Path;
        _info = ByteSlice.Empty;
        if (settings?.SplitPathInfo is { } pattern)
        {
            // The split has captures of its own: those of the location stay.
            var captures = request.Captures;
            if (pattern.IsMatch(request, request.Path))
            {
                _name = request.Captures[1];
                _info = request.Captures[2];
            }

            request.Captures = captures;
        }

        if (settings is not null && !settings.Index.IsEmpty && _name.Span.EndsWith("/"u8))
        {
            var name = new ValueWriter(request.Memory);
            name.Write(_name);
            name.Write(settings.Index);
            _name = name.Complete();
        }
    }
}
