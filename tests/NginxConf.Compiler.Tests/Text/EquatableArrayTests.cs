using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Text;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Lists_compare_by_their_elements()
    {
        var one = EquatableArray.Create("a", "b");
        var same = new List<string> { "a", "b" }.ToEquatableArray();
        one.ShouldBe(same);
        (one == same).ShouldBeTrue();
        one.GetHashCode().ShouldBe(same.GetHashCode());
        (one != EquatableArray.Create("a")).ShouldBeTrue();
        one.Equals(EquatableArray.Create("a", "c")).ShouldBeFalse();
    }

    [Fact]
    public void The_default_is_the_empty_list()
    {
        EquatableArray<int> none = default;
        none.IsEmpty.ShouldBeTrue();
        none.ShouldBe(EquatableArray.Create<int>());
        none.ToArray().ShouldBeEmpty();
    }
}
