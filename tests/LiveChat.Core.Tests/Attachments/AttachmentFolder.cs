using LiveChat.Attachments;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Attachments;

/// <summary>A folder for attachments that is gone after the test.</summary>
internal sealed class AttachmentFolder : IDisposable
{
    public string Root { get; } = Path.Combine(Directory.CreateTempSubdirectory("livechat-").FullName, "attachments");

    /// <summary>The files in it, by their paths below it, in order.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal)];

    /// <summary>A storage on it, like that of a host that has just been started, or of another node.</summary>
    public FolderAttachmentStorage Open() => new(Options.Create(new AttachmentFolderOptions { Path = Root }));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
}
