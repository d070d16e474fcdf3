using NginxConf.Runtime.Http;

namespace NginxConf.Runtime.Tests.Http;

public sealed class ConnectionCountersTests
{
    [Fact]
    public void Many_threads_lose_nothing()
    {
        const int Connections = 200;
        const int Rounds = 500;
        var counters = new ConnectionCounters();

        Parallel.For(1, Connections + 1, connection =>
        {
            counters.Open();
            for (var i = 0; i < Rounds; i++)
            {
                counters.Change(connection, ConnectionActivity.None, ConnectionActivity.Reading);
                counters.AddRequest(connection);
                counters.Change(connection, ConnectionActivity.Reading, ConnectionActivity.Writing);
                counters.Change(connection, ConnectionActivity.Writing, ConnectionActivity.None);
            }

            counters.Change(connection, ConnectionActivity.None, ConnectionActivity.Waiting);
            if (connection % 2 == 0)
            {
                counters.Change(connection, ConnectionActivity.Waiting, ConnectionActivity.None);
                counters.Close();
            }
        });

        (counters.Accepted, counters.Active, counters.Requests).ShouldBe((Connections, Connections / 2, Connections * Rounds));
        counters.Count(ConnectionActivity.Reading).ShouldBe(0);
        counters.Count(ConnectionActivity.Writing).ShouldBe(0);
        counters.Count(ConnectionActivity.Waiting).ShouldBe(Connections / 2);
    }
}
