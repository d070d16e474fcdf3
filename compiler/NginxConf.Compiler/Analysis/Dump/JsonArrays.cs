using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Analysis.Dump;

/// <summary>Lists in JSON.</summary>
internal static class JsonArrays
{
    public static JsonWriter Array<T>(this JsonWriter json, IEnumerable<T> items, Action<JsonWriter, T> write)
    {
        json.BeginArray();
        foreach (var item in items)
        {
            write(json, item);
        }

        return json.EndArray();
    }
}
