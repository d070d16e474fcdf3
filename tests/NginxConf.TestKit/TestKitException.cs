namespace NginxConf.TestKit;

/// <summary>A failed expectation or a missing prerequisite of a test. The message says what to do; the kit knows no test runner.</summary>
public class TestKitException(string message, Exception? inner = null) : Exception(message, inner);
