namespace NginxConf.Compiler.Text;

/// <summary>Makes <see cref="EquatableArray{T}"/> values; the items are copied.</summary>
public static class EquatableArray
{
    public static EquatableArray<T> Create<T>(params T[] items) => new((T[])items.Clone());

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => new(items.ToArray());
}
