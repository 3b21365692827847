using System.Reflection;

namespace LiveChat.Faults.Hosting;

/// <summary>Where the programs lie that run as processes of their own.</summary>
internal static class BuiltPrograms
{
    /// <summary>Gets the demo shop.</summary>
    public static string Storefront => Find("Storefront");

    /// <summary>Gets what takes defences away.</summary>
    public static string Sabotage => Find("Sabotage");

    private static string Find(string name)
    {
        var path = typeof(BuiltPrograms).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == name).Value!;
        return Path.GetFullPath(path, AppContext.BaseDirectory);
    }
}
