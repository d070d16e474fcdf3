namespace NginxConf.Compiler.Tests.Directives.Oracle;

/// <summary>One directive as nginx's own command table has it.</summary>
/// <param name="Module">The module's name without <c>ngx_</c> and <c>_module</c>.</param>
/// <param name="Kind">The module's type: <c>CORE</c>, <c>EVNT</c>, <c>HTTP</c>, <c>CONF</c>.</param>
/// <param name="Type">Contexts and argument counts as bits (<c>ngx_conf_file.h</c>).</param>
/// <param name="Handler">The exported function that reads it, such as <c>ngx_conf_set_flag_slot</c>; empty for a private one.</param>
/// <param name="Words">The keywords of enumerations and bit masks.</param>
/// <param name="Bounds">The bounds of a checked number.</param>
internal sealed record NginxCommand(
    string Module, string Kind, string Name, ulong Type, string Handler, string[] Words, (long Low, long High)? Bounds)
{
    private const ulong Block = 0x100;
    private const ulong Flag = 0x200;
    private const ulong Any = 0x400;
    private const ulong OneOrMore = 0x800;
    private const ulong TwoOrMore = 0x1000;

    public bool HasBlock => (Type & Block) != 0;

    /// <summary>nginx's own test: a count of 0 to 7 is one of the low bits.</summary>
    public bool Accepts(int count) =>
        (Type & Any) != 0
        || ((Type & Flag) != 0 && count == 1)
        || ((Type & OneOrMore) != 0 && count >= 1)
        || ((Type & TwoOrMore) != 0 && count >= 2)
        || (count < 8 && (Type & (1UL << count)) != 0);
}
