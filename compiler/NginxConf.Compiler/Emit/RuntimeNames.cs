namespace NginxConf.Compiler.Emit;

/// <summary>
/// Every name of the runtime library that generated code contains; a test resolves each. Settings have theirs in
/// <see cref="SettingTables"/>, variables in <see cref="VariableNames"/>.
/// </summary>
internal static class RuntimeNames
{
    private const string Root = "NginxConf.Runtime.";

    // Bytes
    public static RuntimeType ByteSlice { get; } = In("Bytes", "ByteSlice");
    public static RuntimeMember ByteSliceFrom { get; } = ByteSlice.Member("From");
    public static RuntimeMember ByteSliceEmpty { get; } = ByteSlice.Member("Empty");
    public static RuntimeMember ByteSliceNotFound { get; } = ByteSlice.Member("NotFound");
    public static RuntimeMember ByteSliceIsFound { get; } = ByteSlice.Member("IsFound");
    public static RuntimeMember ByteSliceIsEmpty { get; } = ByteSlice.Member("IsEmpty");
    public static RuntimeMember ByteSliceLength { get; } = ByteSlice.Member("Length");
    public static RuntimeMember ByteSliceOrEmpty { get; } = ByteSlice.Member("OrEmpty");
    public static RuntimeMember ByteSliceSlice { get; } = ByteSlice.Member("Slice");
    public static RuntimeMember ByteSliceSpan { get; } = ByteSlice.Member("Span");
    public static RuntimeType ValueWriter { get; } = In("Bytes", "ValueWriter");
    public static RuntimeMember ValueWriterWrite { get; } = ValueWriter.Member("Write");
    public static RuntimeMember ValueWriterComplete { get; } = ValueWriter.Member("Complete");

    // Requests
    public static RuntimeType Request { get; } = In("Requests", "Request");
    public static RuntimeType HttpVersion { get; } = In("Requests", "HttpVersion");
    public static RuntimeMember RequestMemory { get; } = Request.Member("Memory");
    public static RuntimeMember RequestPath { get; } = Request.Member("Path");
    public static RuntimeMember RequestResponse { get; } = Request.Member("Response");
    public static RuntimeMember ResponseStatusCode { get; } = In("Requests", "Response").Member("StatusCode");
    public static RuntimeMember RedirectToSlash { get; } = Request.Member("RedirectToSlash");
    public static RuntimeMember ForgetCaptures { get; } = Request.Member("ForgetCaptures");
    public static RuntimeMember RequestLocation { get; } = Request.Member("Location");
    public static RuntimeMember RequestCaptures { get; } = Request.Member("Captures");
    public static RuntimeMember MachineName { get; } = Request.Member("MachineName");
    public static RuntimeType MethodKind { get; } = In("Requests", "MethodKind");
    public static RuntimeMember RequestReset { get; } = Request.Member("Reset");

    // Patterns
    public static RuntimeType BytePattern { get; } = In("Patterns", "BytePattern");
    public static RuntimeMember BytePatternIsMatch { get; } = BytePattern.Member("IsMatch");
    public static RuntimeType ByteShapes { get; } = In("Patterns", "ByteShapes");
    public static RuntimeMember EqualsIgnoreCase { get; } = ByteShapes.Member("EqualsIgnoreCase");
    public static RuntimeMember StartsWithIgnoreCase { get; } = ByteShapes.Member("StartsWithIgnoreCase");
    public static RuntimeMember EndsWithIgnoreCase { get; } = ByteShapes.Member("EndsWithIgnoreCase");
    public static RuntimeMember ContainsIgnoreCase { get; } = ByteShapes.Member("ContainsIgnoreCase");
    public static RuntimeMember LineEquals { get; } = ByteShapes.Member("LineEquals");
    public static RuntimeMember LineEqualsIgnoreCase { get; } = ByteShapes.Member("LineEqualsIgnoreCase");
    public static RuntimeMember LineEndsWith { get; } = ByteShapes.Member("LineEndsWith");
    public static RuntimeMember LineEndsWithIgnoreCase { get; } = ByteShapes.Member("LineEndsWithIgnoreCase");

    // Phases
    public static RuntimeType Outcome { get; } = In("Phases", "Outcome");
    public static RuntimeMember OutcomeContinue { get; } = Outcome.Member("Continue");
    public static RuntimeMember OutcomeIsContinue { get; } = Outcome.Member("IsContinue");
    public static RuntimeMember OutcomeStatus { get; } = Outcome.Member("Status");

    // Rewriting
    public static RuntimeType Conditions { get; } = In("Rewriting", "Conditions");
    public static RuntimeMember IsTrue { get; } = Conditions.Member("IsTrue");
    public static RuntimeType FileTests { get; } = In("Rewriting", "FileTests");
    public static RuntimeMember IsFileAsync { get; } = FileTests.Member("IsFileAsync");
    public static RuntimeMember IsDirectoryAsync { get; } = FileTests.Member("IsDirectoryAsync");
    public static RuntimeMember ExistsAsync { get; } = FileTests.Member("ExistsAsync");
    public static RuntimeMember IsExecutableAsync { get; } = FileTests.Member("IsExecutableAsync");
    public static RuntimeType Rewriter { get; } = In("Rewriting", "Rewriter");
    public static RuntimeMember ChangeUri { get; } = Rewriter.Member("ChangeUri");
    public static RuntimeMember Redirect { get; } = Rewriter.Member("Redirect");
    public static RuntimeMember Last { get; } = Rewriter.Member("Last");
    public static RuntimeMember Return { get; } = Rewriter.Member("Return");
    public static RuntimeMember RewriterIsMatch { get; } = Rewriter.Member("IsMatch");
    public static RuntimeMember Break { get; } = Rewriter.Member("Break");
    public static RuntimeMember QuotedCapture { get; } = Rewriter.Member("QuotedCapture");
    public static RuntimeType TryFiles { get; } = In("Rewriting", "TryFiles");
    public static RuntimeMember TryFile { get; } = TryFiles.Member("FileAsync");
    public static RuntimeMember TryDirectory { get; } = TryFiles.Member("DirectoryAsync");
    public static RuntimeMember TryRedirect { get; } = TryFiles.Member("Redirect");
    public static RuntimeMember TryNamed { get; } = TryFiles.Member("Named");
    public static RuntimeMember Uninitialized { get; } = Rewriter.Member("Uninitialized");
    public static RuntimeType GeoTable { get; } = In("Rewriting", "GeoTable");
    public static RuntimeMember GeoTableFind { get; } = GeoTable.Member("Find");
    public static RuntimeType MapTable { get; } = In("Rewriting", "MapTable");
    public static RuntimeMember MapTableTryFind { get; } = MapTable.Member("TryFind");
    public static RuntimeMember SplitHash { get; } = In("Rewriting", "MurmurHash2").Member("Of");

    // Access
    public static RuntimeType AccessRules { get; } = In("Access", "AccessRules");
    public static RuntimeMember AccessCheck { get; } = AccessRules.Member("Check");
    public static RuntimeMember CheckPassword { get; } = In("Access.Basic", "BasicAuthentication").Member("CheckAsync");

    // Content
    public static RuntimeType ErrorPage { get; } = In("Content", "ErrorPage");
    public static RuntimeType HeaderAdder { get; } = In("Content", "HeaderAdder");
    public static RuntimeMember AddHeader { get; } = HeaderAdder.Member("Add");
    public static RuntimeMember AddHeaderAlways { get; } = HeaderAdder.Member("AddAlways");
    public static RuntimeType OpenFileCache { get; } = In("Content.Files", "OpenFileCache");
    public static RuntimeType SymlinkRule { get; } = In("Content.Files", "SymlinkRule");
    public static RuntimeType IndexFiles { get; } = In("Content", "IndexFiles");
    public static RuntimeMember IndexFilesGet { get; } = IndexFiles.Member("Get");
    public static RuntimeMember IndexFilesDefault { get; } = IndexFiles.Member("Default");
    public static RuntimeType MimeTypes { get; } = In("Content", "MimeTypes");
    public static RuntimeType MediaTypeSet { get; } = In("Content.Filters", "MediaTypeSet");
    public static RuntimeType CharsetMap { get; } = In("Content.Charsets", "CharsetMap");
    public static RuntimeType CharsetTables { get; } = In("Content.Charsets", "CharsetTables");
    public static RuntimeType TrailerAdder { get; } = In("Content", "TrailerAdder");
    public static RuntimeType TrailerStatuses { get; } = In("Content", "TrailerStatuses");
    public static RuntimeMember ReadRate { get; } = In("Content.Filters", "RateText").Member("Read");
    public static RuntimeMember MimeTypesDefault { get; } = MimeTypes.Member("Default");
    public static RuntimeType Expires { get; } = In("Content", "Expires");
    public static RuntimeType ExpiresText { get; } = In("Content", "ExpiresText");
    public static RuntimeMember ReadExpires { get; } = ExpiresText.Member("Read");
    public static RuntimeType ExpiresKind { get; } = In("Content", "ExpiresKind");

    public static RuntimeMember ServeEmptyGif { get; } = In("Content", "EmptyGif").Member("ServeAsync");
    public static RuntimeMember ServeStubStatus { get; } = In("Content", "StubStatus").Member("ServeAsync");

    // FastCGI
    public static RuntimeType FastCgiHandler { get; } = In("FastCgi", "FastCgiHandler");
    public static RuntimeMember FastCgiPass { get; } = FastCgiHandler.Member("PassAsync");
    public static RuntimeType UpstreamAddresses { get; } = In("Upstreams", "UpstreamAddresses", 1);
    public static RuntimeMember FindUpstreamAddress { get; } = UpstreamAddresses.Member("Find");
    public static RuntimeType FastCgiParameterWriter { get; } = In("FastCgi", "FastCgiParameterWriter");
    public static RuntimeMember WriteEncoded { get; } = FastCgiParameterWriter.Member("WriteEncoded");
    public static RuntimeMember WriteParameter { get; } = FastCgiParameterWriter.Member("Write");
    public static RuntimeMember WriteParameterIfNotEmpty { get; } = FastCgiParameterWriter.Member("WriteIfNotEmpty");
    public static RuntimeType FastCgiSettings { get; } = In("FastCgi", "FastCgiSettings");
    public static RuntimeMember UpstreamProperty { get; } = FastCgiSettings.Member("Upstream");
    public static RuntimeMember SplitPathInfo { get; } = FastCgiSettings.Member("SplitPathInfo");
    public static RuntimeMember HeaderParameters { get; } = FastCgiSettings.Member("HeaderParameters");
    public static RuntimeType FastCgiLocation { get; } = In("FastCgi", "IFastCgiLocation", 1);
    public static RuntimeMember WriteParameters { get; } = FastCgiLocation.Member("WriteParameters");

    // Proxy
    public static RuntimeType ProxyHandler { get; } = In("Proxy", "ProxyHandler");
    public static RuntimeMember ProxyPass { get; } = ProxyHandler.Member("PassAsync");
    public static RuntimeType ProxyAddresses { get; } = In("Proxy", "ProxyAddresses");
    public static RuntimeMember FindProxyAddress { get; } = ProxyAddresses.Member("Find");
    public static RuntimeType ProxyUrl { get; } = In("Proxy", "ProxyUrl");
    public static RuntimeMember ProxyUrlFrom { get; } = ProxyUrl.Member("From");
    public static RuntimeType ProxySettings { get; } = In("Proxy", "ProxySettings");
    public static RuntimeMember ProxySettingsUrl { get; } = ProxySettings.Member("Url");
    public static RuntimeMember ProxyUrlHasVariables { get; } = ProxySettings.Member("UrlHasVariables");
    public static RuntimeType UpstreamTls { get; } = In("Upstreams.Tls", "UpstreamTls");
    public static RuntimeMember ProxyTls { get; } = ProxySettings.Member("Tls");
    public static RuntimeMember ReplacesTlsName { get; } = ProxySettings.Member("ReplacesTlsName");
    public static RuntimeMember ReplacesMethod { get; } = ProxySettings.Member("ReplacesMethod");
    public static RuntimeMember ReplacesBody { get; } = ProxySettings.Member("ReplacesBody");
    public static RuntimeMember ReplacedHeaders { get; } = ProxySettings.Member("ReplacedHeaders");
    public static RuntimeMember RewritesDefaultRedirect { get; } = ProxySettings.Member("RewritesDefaultRedirect");
    public static RuntimeMember ProxyRewrites { get; } = ProxySettings.Member("Rewrites");
    public static RuntimeType ProxyLocation { get; } = In("Proxy", "IProxyLocation", 1);
    public static RuntimeMember WriteProxyHeaders { get; } = ProxyLocation.Member("WriteHeaders");
    public static RuntimeMember ProxyMethod { get; } = ProxyLocation.Member("Method");
    public static RuntimeMember ProxyTlsName { get; } = ProxyLocation.Member("TlsName");
    public static RuntimeMember ProxyBody { get; } = ProxyLocation.Member("Body");
    public static RuntimeType ProxyHeaderWriter { get; } = In("Proxy", "ProxyHeaderWriter");
    public static RuntimeMember WriteProxyHeader { get; } = ProxyHeaderWriter.Member("Write");
    public static RuntimeMember WriteProxyLines { get; } = ProxyHeaderWriter.Member("WriteLines");
    public static RuntimeType ResponseRewrites { get; } = In("Proxy", "ResponseRewrites", 1);
    public static RuntimeMember RewriteRedirect { get; } = ResponseRewrites.Member("Redirect");
    public static RuntimeMember RewriteCookieDomain { get; } = ResponseRewrites.Member("CookieDomain");
    public static RuntimeMember RewriteCookiePath { get; } = ResponseRewrites.Member("CookiePath");
    public static RuntimeMember FindCookieFlags { get; } = ResponseRewrites.Member("FindCookieFlags");
    public static RuntimeMember RewriteHasPrefix { get; } = ResponseRewrites.Member("HasPrefix");
    public static RuntimeMember RewriteReplacePrefix { get; } = ResponseRewrites.Member("ReplacePrefix");
    public static RuntimeMember RewriteIsDomain { get; } = ResponseRewrites.Member("IsDomain");
    public static RuntimeMember RewriteReplaceDomain { get; } = ResponseRewrites.Member("ReplaceDomain");
    public static RuntimeMember RewriteIsCookie { get; } = ResponseRewrites.Member("IsCookie");
    public static RuntimeMember RewriteWhole { get; } = ResponseRewrites.Member("Whole");
    public static RuntimeMember RewriteFlag { get; } = ResponseRewrites.Member("Flag");
    public static RuntimeType CookieFlags { get; } = In("Proxy", "CookieFlags");

    // Upstreams
    public static RuntimeType Upstream { get; } = In("Upstreams", "Upstream");
    public static RuntimeMember UpstreamPerRequest { get; } = Upstream.Member("PerRequest");
    public static RuntimeType UpstreamPeer { get; } = In("Upstreams", "UpstreamPeer");
    public static RuntimeMember PeerWeight { get; } = UpstreamPeer.Member("Weight");
    public static RuntimeMember PeerMaxFails { get; } = UpstreamPeer.Member("MaxFails");
    public static RuntimeMember PeerFailTimeout { get; } = UpstreamPeer.Member("FailTimeout");
    public static RuntimeMember PeerMaxConnections { get; } = UpstreamPeer.Member("MaxConnections");
    public static RuntimeMember PeerBackup { get; } = UpstreamPeer.Member("Backup");
    public static RuntimeMember PeerWhere { get; } = UpstreamPeer.Member("Where");
    public static RuntimeMember PeerDown { get; } = UpstreamPeer.Member("Down");

    // Logging
    public static RuntimeType AccessLog { get; } = In("Logging", "AccessLog");
    public static RuntimeMember AccessLogBegin { get; } = AccessLog.Member("Begin");
    public static RuntimeMember AccessLogBufferSize { get; } = AccessLog.Member("BufferSize");
    public static RuntimeMember AccessLogFlush { get; } = AccessLog.Member("Flush");
    public static RuntimeType LogLevel { get; } = In("Logging", "LogLevel");
    public static RuntimeType LogLine { get; } = In("Logging", "LogLine");
    public static RuntimeMember LogLineWrite { get; } = LogLine.Member("Write");
    public static RuntimeMember LogLineWriteEscaped { get; } = LogLine.Member("WriteEscaped");
    public static RuntimeMember LogLineWriteJson { get; } = LogLine.Member("WriteJson");
    public static RuntimeMember LogLineWriteRaw { get; } = LogLine.Member("WriteRaw");
    public static RuntimeMember LogLineEnd { get; } = LogLine.Member("End");

    // Sites
    public static RuntimeType TlsSettings { get; } = In("Sites", "TlsSettings");
    public static RuntimeMember TlsCertificates { get; } = TlsSettings.Member("Certificates");
    public static RuntimeType ConfigurationText { get; } = In("Sites", "ConfigurationText");
    public static RuntimeType ErrorLogTarget { get; } = In("Sites", "ErrorLogTarget");
    public static RuntimeType Listener { get; } = In("Sites", "Listener");
    public static RuntimeType ListenerOf { get; } = In("Sites", "Listener", 1);
    public static RuntimeMember ListenerAddress { get; } = Listener.Member("Address");
    public static RuntimeMember ListenerDefaultServer { get; } = Listener.Member("DefaultServer");
    public static RuntimeMember ListenerServers { get; } = Listener.Member("Servers");
    public static RuntimeMember ListenerSettings { get; } = Listener.Member("Settings");
    public static RuntimeMember FindServer { get; } = ListenerOf.Member("FindServer");
    public static RuntimeType ListenSettings { get; } = In("Sites", "ListenSettings");
    public static RuntimeMember ListenSsl { get; } = ListenSettings.Member("Ssl");
    public static RuntimeMember ListenProxyProtocol { get; } = ListenSettings.Member("ProxyProtocol");
    public static RuntimeMember ListenHttp2 { get; } = ListenSettings.Member("Http2");
    public static RuntimeMember ListenBacklog { get; } = ListenSettings.Member("Backlog");
    public static RuntimeMember ListenIpv6Only { get; } = ListenSettings.Member("Ipv6Only");
    public static RuntimeMember ListenReusePort { get; } = ListenSettings.Member("ReusePort");
    public static RuntimeType Location { get; } = In("Sites", "Location");
    public static RuntimeMember LocationSettingsProperty { get; } = Location.Member("Settings");
    public static RuntimeMember LocationForMethod { get; } = Location.Member("ForMethod");
    public static RuntimeMember HasContentHandler { get; } = Location.Member("HasContentHandler");
    public static RuntimeType LocationOf { get; } = In("Sites", "Location", 1);
    public static RuntimeMember LocationRewrite { get; } = LocationOf.Member("RewriteAsync");
    public static RuntimeMember LocationAccess { get; } = LocationOf.Member("Access");
    public static RuntimeMember LocationAuthenticate { get; } = LocationOf.Member("AuthenticateAsync");
    public static RuntimeMember LocationPreContent { get; } = LocationOf.Member("PreContentAsync");
    public static RuntimeMember LocationContent { get; } = LocationOf.Member("ContentAsync");
    public static RuntimeMember LocationDocumentRoot { get; } = LocationOf.Member("DocumentRoot");
    public static RuntimeMember LocationSymlinksFrom { get; } = LocationOf.Member("SymlinksFrom");
    public static RuntimeMember FindCharset { get; } = LocationOf.Member("FindCharset");
    public static RuntimeMember FindSourceCharset { get; } = LocationOf.Member("FindSourceCharset");
    public static RuntimeMember FindLimitRate { get; } = LocationOf.Member("FindLimitRate");
    public static RuntimeMember FindLimitRateAfter { get; } = LocationOf.Member("FindLimitRateAfter");
    public static RuntimeMember LocationAddTrailers { get; } = LocationOf.Member("AddTrailers");
    public static RuntimeMember FindExpires { get; } = LocationOf.Member("FindExpires");
    public static RuntimeMember LocationAddHeaders { get; } = LocationOf.Member("AddHeaders");
    public static RuntimeMember LocationFindErrorPage { get; } = LocationOf.Member("FindErrorPage");
    public static RuntimeMember LocationLog { get; } = LocationOf.Member("Log");
    public static RuntimeType LocationTable { get; } = In("Sites", "LocationTable");
    public static RuntimeMember LocationTableFind { get; } = LocationTable.Member("Find");
    public static RuntimeType LocationKind { get; } = In("Sites", "LocationKind");
    public static RuntimeType LocationSettings { get; } = In("Sites", "LocationSettings");
    public static RuntimeMember LocationName { get; } = LocationSettings.Member("Name");
    public static RuntimeMember LocationKindProperty { get; } = LocationSettings.Member("Kind");
    public static RuntimeMember DocumentRoot { get; } = LocationSettings.Member("DocumentRoot");
    public static RuntimeMember IsAlias { get; } = LocationSettings.Member("IsAlias");
    public static RuntimeMember InheritedAliasLength { get; } = LocationSettings.Member("InheritedAliasLength");
    public static RuntimeMember DisableSymlinks { get; } = LocationSettings.Member("DisableSymlinks");
    public static RuntimeMember LocationFileCache { get; } = LocationSettings.Member("OpenFileCache");
    public static RuntimeMember Index { get; } = LocationSettings.Member("Index");
    public static RuntimeMember Types { get; } = LocationSettings.Member("Types");
    public static RuntimeMember LocationCharset { get; } = LocationSettings.Member("Charset");
    public static RuntimeMember LocationSourceCharset { get; } = LocationSettings.Member("SourceCharset");
    public static RuntimeMember LocationLimitRate { get; } = LocationSettings.Member("LimitRate");
    public static RuntimeMember LocationLimitRateAfter { get; } = LocationSettings.Member("LimitRateAfter");
    public static RuntimeMember LocationTrailers { get; } = LocationSettings.Member("Trailers");
    public static RuntimeMember LocationExpires { get; } = LocationSettings.Member("Expires");
    public static RuntimeMember LocationErrorLogs { get; } = LocationSettings.Member("ErrorLogs");
    public static RuntimeMember LocationFastCgi { get; } = LocationSettings.Member("FastCgi");
    public static RuntimeType MainSettings { get; } = In("Sites", "MainSettings");
    public static RuntimeMember MainErrorLogs { get; } = MainSettings.Member("ErrorLogs");
    public static RuntimeType Server { get; } = In("Sites", "Server");
    public static RuntimeMember ServerName { get; } = Server.Member("Name");
    public static RuntimeMember ServerRoot { get; } = Server.Member("Root");
    public static RuntimeMember ServerSettingsProperty { get; } = Server.Member("Settings");
    public static RuntimeMember ServerTls { get; } = Server.Member("Tls");
    public static RuntimeMember FindNamedLocation { get; } = Server.Member("FindNamedLocation");
    public static RuntimeType ServerOf { get; } = In("Sites", "Server", 1);
    public static RuntimeMember ServerRewrite { get; } = ServerOf.Member("RewriteAsync");
    public static RuntimeMember FindLocation { get; } = ServerOf.Member("FindLocation");
    public static RuntimeType ServerSettings { get; } = In("Sites", "ServerSettings");
    public static RuntimeType SiteDefinition { get; } = In("Sites", "SiteDefinition");
    public static RuntimeMember SiteConfigurationFile { get; } = SiteDefinition.Member("ConfigurationFile");
    public static RuntimeMember SiteMain { get; } = SiteDefinition.Member("Main");
    public static RuntimeMember SiteListeners { get; } = SiteDefinition.Member("Listeners");
    public static RuntimeMember SiteAccessLogs { get; } = SiteDefinition.Member("AccessLogs");
    public static RuntimeMember SiteErrorLogs { get; } = SiteDefinition.Member("ErrorLogs");
    public static RuntimeMember SiteSettingsWithHosts { get; } = SiteDefinition.Member("SettingsWithHosts");
    public static RuntimeMember SiteUpstreams { get; } = SiteDefinition.Member("Upstreams");
    public static RuntimeMember SiteCharsets { get; } = SiteDefinition.Member("Charsets");
    public static RuntimeMember SiteConfigurationTexts { get; } = SiteDefinition.Member("ConfigurationTexts");
    public static RuntimeMember SiteCreateRequest { get; } = SiteDefinition.Member("CreateRequest");

    // Hosting
    public static RuntimeType SiteHost { get; } = In("Hosting", "SiteHost");
    public static RuntimeMember RunAsync { get; } = SiteHost.Member("RunAsync");

    private static RuntimeType In(string @namespace, string name, int arity = 0) => new(Root + @namespace, name, arity);
}
