using System.Text;
using NginxConf.Runtime.Content.Filters;

namespace NginxConf.Runtime.Tests.Content.Filters;

/// <summary>Every line was read from real nginx (the suite Compression has them too).</summary>
public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData("gzip", true)]
    [InlineData("deflate, GZIP", true)]
    [InlineData("gzip;q=0.001", true)]
    [InlineData("gzip ; q=1.000 , x", true)]
    [InlineData("gzip;", true)]
    [InlineData("", false)]
    [InlineData("gzi", false)]
    [InlineData("x-gzip", false)]
    [InlineData("gzipped, gzip", false)]
    [InlineData("gzip;q=0", false)]
    [InlineData("gzip;q=0.0001", false)]
    [InlineData("gzip;q=1.001", false)]
    [InlineData("gzip;q=", false)]
    [InlineData("gzip;q=0.5;x", false)]
    [InlineData("gzip;q=0, gzip", false)]
    public void A_field_is_read_as_nginx_reads_it(string field, bool admits) =>
        AcceptEncoding.AdmitsGzip(Encoding.ASCII.GetBytes(field)).ShouldBe(admits);
}
