using NginxConf.Includes;

if (args is not [var mainFile, var folder])
{
    Console.Error.WriteLine("usage: NginxConf.Includes MAIN-FILE OUTPUT-FOLDER");
    return 2;
}

try
{
    ManifestFiles.Write(Path.GetFullPath(mainFile), folder);
    return 0;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{mainFile} : error NGX0002: {problem.Message}");
    return 1;
}
