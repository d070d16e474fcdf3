using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Sites;

/// <summary>
/// The exact paths and prefixes of one level with many locations, as a tree: a search looks at each byte of the path at most once,
/// however many locations there are.
/// </summary>
public sealed class LocationTable
{
    private readonly Node _root = new([]);

    /// <param name="rows">One row per line: <c>=</c> for an exact path or nothing for a prefix, a tab, the path; no two alike.</param>
    public LocationTable(ReadOnlySpan<byte> rows)
    {
        var index = 0;
        foreach (var cells in TableText.Rows(rows))
        {
            Add(cells[1].Span, isExact: !cells[0].IsEmpty, index++);
        }
    }

    /// <summary>The number of the row that is exactly the path, else of its longest prefix; -1 where there is none.</summary>
    public int Find(ReadOnlySpan<byte> path) => Find(path, out _);

    /// <param name="path">The path of the request.</param>
    /// <param name="visited">Nodes of the tree that were looked at.</param>
    internal int Find(ReadOnlySpan<byte> path, out int visited)
    {
        visited = 0;
        var found = -1;
        for (var node = _root; node is not null && path.StartsWith(node.Text); node = path.IsEmpty ? null : node.Child(path[0]))
        {
            visited++;
            path = path[node.Text.Length..];
            found = node.Prefix >= 0 ? node.Prefix : found;
            if (path.IsEmpty && node.Exact >= 0)
            {
                return node.Exact;
            }
        }

        return found;
    }

    private void Add(ReadOnlySpan<byte> path, bool isExact, int index)
    {
        var node = _root;
        while (!path.IsEmpty)
        {
            var child = node.Child(path[0]);
            if (child is null)
            {
                child = new(path.ToArray());
                node.Add(child);
            }

            var common = path.CommonPrefixLength(child.Text);
            if (common < child.Text.Length)
            {
                child.Split(common);
            }

            path = path[common..];
            node = child;
        }

        if (isExact)
        {
            node.Exact = index;
        }
        else
        {
            node.Prefix = index;
        }
    }

    private sealed class Node(byte[] text)
    {
        private readonly List<byte> _first = [];
        private readonly List<Node> _children = [];

        public byte[] Text { get; private set; } = text;

        public int Exact { get; set; } = -1;

        public int Prefix { get; set; } = -1;

        public Node? Child(byte first)
        {
            var at = _first.IndexOf(first);
            return at < 0 ? null : _children[at];
        }

        public void Add(Node child)
        {
            _first.Add(child.Text[0]);
            _children.Add(child);
        }

        /// <summary>What stands behind the first bytes becomes a child.</summary>
        public void Split(int length)
        {
            var rest = new Node(Text[length..]) { Exact = Exact, Prefix = Prefix };
            rest._first.AddRange(_first);
            rest._children.AddRange(_children);
            _first.Clear();
            _children.Clear();
            Text = Text[..length];
            Exact = Prefix = -1;
            Add(rest);
        }
    }
}
