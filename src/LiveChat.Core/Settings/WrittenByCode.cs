using Microsoft.Extensions.Options;

namespace LiveChat.Settings;

/// <summary>
/// Finds what the host's code says of options. That code said something even where it is what would be so without its doing is found by letting it write over two different beginnings: what is
/// the same afterwards, code wrote.
/// </summary>
internal static class WrittenByCode
{
    /// <summary>Lets code write over a beginning.</summary>
    public static T Over<T>(T beginning, IEnumerable<IConfigureOptions<T>> first, IEnumerable<IPostConfigureOptions<T>> last)
        where T : class
    {
        foreach (var writer in first)
        {
            if (writer is IConfigureNamedOptions<T> named) named.Configure(Options.DefaultName, beginning);
            else writer.Configure(beginning);
        }

        foreach (var writer in last) writer.PostConfigure(Options.DefaultName, beginning);
        return beginning;
    }
}
