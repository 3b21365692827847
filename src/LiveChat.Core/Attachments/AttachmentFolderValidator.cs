using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Files have to be made in the folder; whether they can is found out at the start, not at the first upload.</summary>
internal sealed class AttachmentFolderValidator : IValidateOptions<AttachmentFolderOptions>
{
    public ValidateOptionsResult Validate(string? name, AttachmentFolderOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Path)) return ValidateOptionsResult.Success;

        try
        {
            var folder = AttachmentFiles.RootOf(options.Path);
            AttachmentFiles.MakeFolder(folder);
            using var probe = File.Create(Path.Combine(folder, $"{AttachmentKey.New()}.probe"), 1, FileOptions.DeleteOnClose);
            return ValidateOptionsResult.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ValidateOptionsResult.Fail($"UseAttachmentFolder names '{options.Path}', in which no file can be made. Name a folder the process may write to. {e.Message}");
        }
    }
}
