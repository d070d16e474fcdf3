using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>A test class whose requests all go to one configuration.</summary>
public interface IDifferentialSuite
{
    static abstract DifferentialSetup Setup { get; }
}
