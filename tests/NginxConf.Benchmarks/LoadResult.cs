namespace NginxConf.Benchmarks;

/// <param name="Problem">What wrk says about failures; empty where there were none.</param>
internal sealed record LoadResult(long Requests, string Problem);
