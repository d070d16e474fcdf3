using System.Buffers.Binary;
using System.Text;

namespace NginxConf.Compiler.Tests.Directives.Oracle;

/// <summary>Just enough of a 64-bit ELF file to follow pointers in its data: sections, exported symbols, relocations.</summary>
internal sealed class ElfImage
{
    private const uint ZeroFilled = 8;
    private const uint RelativeRelocation = 8;

    private readonly byte[] _bytes;
    private readonly Dictionary<string, (uint Type, ulong Address, ulong Offset, ulong Size)> _sections = [];
    private readonly Dictionary<ulong, ulong> _relocated = [];
    private readonly Dictionary<string, ulong> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, string> _names = [];

    public ElfImage(byte[] bytes)
    {
        _bytes = bytes;
        ReadSections();
        var symbols = ReadSymbols();
        ReadRelocations(".rela.dyn", symbols);
        ReadRelocations(".rela.plt", symbols);
    }

    public ulong AddressOf(string symbol) => _symbols[symbol];

    /// <summary>The exported symbol at an address; empty when there is none.</summary>
    public string SymbolAt(ulong address) => _names.GetValueOrDefault(address, string.Empty);

    /// <summary>The pointer stored at an address, after relocation; 0 for null.</summary>
    public ulong Pointer(ulong address) => _relocated.TryGetValue(address, out var target) ? target : Number(address);

    public ulong Number(ulong address) => At(FileOffset(address));

    public string Text(ulong address, int length) => Encoding.ASCII.GetString(_bytes, FileOffset(address), length);

    public string Text(ulong address)
    {
        var start = FileOffset(address);
        return Encoding.ASCII.GetString(_bytes, start, Array.IndexOf(_bytes, (byte)0, start) - start);
    }

    private void ReadSections()
    {
        var (start, size) = ((int)At(0x28), Short(0x3A));
        var (count, namesIndex) = (Short(0x3C), Short(0x3E));
        var names = (int)At(start + (namesIndex * size) + 0x18);
        for (var i = 0; i < count; i++)
        {
            var header = start + (i * size);
            var name = names + (int)Word(header);
            var text = Encoding.ASCII.GetString(_bytes, name, Array.IndexOf(_bytes, (byte)0, name) - name);
            _sections[text] = (Word(header + 4), At(header + 0x10), At(header + 0x18), At(header + 0x20));
        }
    }

    /// <summary>The symbols' values by index.</summary>
    private ulong[] ReadSymbols()
    {
        var (table, strings) = (_sections[".dynsym"], (int)_sections[".dynstr"].Offset);
        var values = new ulong[table.Size / 24];
        for (var i = 0; i < values.Length; i++)
        {
            var entry = (int)table.Offset + (i * 24);
            var name = strings + (int)Word(entry);
            values[i] = At(entry + 8);
            if (values[i] != 0)
            {
                var text = Encoding.ASCII.GetString(_bytes, name, Array.IndexOf(_bytes, (byte)0, name) - name);
                _symbols[text] = values[i];
                _names[values[i]] = text;
            }
        }

        return values;
    }

    private void ReadRelocations(string section, ulong[] symbols)
    {
        var table = _sections[section];
        for (var entry = (int)table.Offset; entry < (int)(table.Offset + table.Size); entry += 24)
        {
            var (address, info, addend) = (At(entry), At(entry + 8), At(entry + 16));
            _relocated[address] = (uint)info == RelativeRelocation ? addend : symbols[info >> 32] + addend;
        }
    }

    private int FileOffset(ulong address)
    {
        var section = _sections.Values.First(s => s.Type != ZeroFilled && s.Address != 0 && s.Address <= address && address < s.Address + s.Size);
        return (int)(address - section.Address + section.Offset);
    }

    private ulong At(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(offset));

    private uint Word(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(offset));

    private ushort Short(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(offset));
}
