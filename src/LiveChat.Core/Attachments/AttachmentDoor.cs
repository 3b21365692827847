using System.Text.RegularExpressions;
using LiveChat.Chats;
using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>Asks every rule about a file.</summary>
internal sealed partial class AttachmentDoor
{
    private readonly IUploadStore _uploads;
    private readonly IAttachmentRule[] _rules;

    public AttachmentDoor(IUploadStore uploads, IEnumerable<IAttachmentRule> rules, IEnumerable<RemovedAttachmentRule> removed, IOptions<AttachmentOptions> options)
    {
        _uploads = uploads;
        var without = removed.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var named = new OrderedDictionary<string, IAttachmentRule>(StringComparer.Ordinal);
        foreach (var rule in AttachmentRules.BuiltIn(uploads, options).Where(r => !without.Contains(r.Name)).Concat(rules)) named[rule.Name] = rule;
        _rules = [.. named.Values];
        Limits = new(options.Value.ParallelUploads, _rules.Any(r => r is ChatQuotaRule) ? options.Value.BytesPerChat : long.MaxValue);
    }

    /// <summary>What the store holds those to who begin at once.</summary>
    public UploadLimits Limits { get; }

    /// <returns>The code of the first rule that says no.</returns>
    public async Task<string?> RefuseAsync(AttachmentStage stage, Chat chat, UploadPlan plan, StoredFile? file, CancellationToken cancellationToken)
    {
        var all = await _uploads.OfChatAsync(chat.Id, cancellationToken).ConfigureAwait(false);
        var attempt = new AttachmentAttempt
        {
            Stage = stage,
            Chat = chat,
            By = plan.By,
            FileName = plan.FileName,
            Size = plan.Size,
            File = file,
            Others = [.. all.Where(u => u.Plan.Id != plan.Id && u.Status is not UploadStatus.Refused)],
        };
        foreach (var rule in _rules)
        {
            if (await rule.RefuseAsync(attempt, cancellationToken).ConfigureAwait(false) is not { } code) continue;
            return Code().IsMatch(code) ? code : throw new InvalidOperationException($"The attachment rule {rule.Name} answered with what is no code.");
        }

        return null;
    }

    [GeneratedRegex("^[a-z0-9_]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
