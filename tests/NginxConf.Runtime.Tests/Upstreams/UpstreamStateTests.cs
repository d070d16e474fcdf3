using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Tests.Upstreams;

/// <summary><c>$upstream_*</c> over several attempts and upstreams, joined as nginx joins them.</summary>
public sealed class UpstreamStateTests
{
    private readonly ByteArena _memory = new();
    private readonly UpstreamState _state = new();

    [Fact]
    public void Without_an_attempt_there_is_no_value()
    {
        _state.FormatPeers(_memory).IsFound.ShouldBeFalse();
        Numbers(UpstreamNumber.Status).IsFound.ShouldBeFalse();
    }

    [Fact]
    public void Attempts_are_joined_by_commas_and_upstreams_by_colons()
    {
        _state.BeginUpstream();
        Try("a:1", status: 502, time: 12);
        Try("b:2", status: 200, time: 1500);
        _state.BeginUpstream();
        Try("c:3", status: 0, time: -1);

        _state.FormatPeers(_memory).ToString().ShouldBe("a:1, b:2 : c:3");
        Numbers(UpstreamNumber.Status).ToString().ShouldBe("502, 200 : -");
        Numbers(UpstreamNumber.ResponseTime).ToString().ShouldBe("0.012, 1.500 : -");
        Numbers(UpstreamNumber.ConnectTime).ToString().ShouldBe("-, - : -");
        Numbers(UpstreamNumber.BytesReceived).ToString().ShouldBe("0, 0 : 0");
    }

    [Fact]
    public void The_next_request_starts_over()
    {
        _state.BeginUpstream();
        Try("a:1", status: 200, time: 1);

        _state.Reset();

        _state.HasTries.ShouldBeFalse();
        _state.FormatPeers(_memory).IsFound.ShouldBeFalse();
    }

    private ByteSlice Numbers(UpstreamNumber number) => _state.Format(_memory, number);

    private void Try(string peer, int status, long time)
    {
        _state.BeginTry(new ByteSlice(System.Text.Encoding.Latin1.GetBytes(peer)));
        _state.Current.Status = status;
        _state.Current.ResponseTime = time;
    }
}
