using LiveChat.Audit;
using LiveChat.Settings;

namespace LiveChat.Routing;

/// <summary>Writes changes of settings where the audit log is kept.</summary>
internal sealed class AuditedSettings(IJournal journal) : ISettingsAudit
{
    public Task WriteAsync(AuditEntry entry) => journal.AppendAsync(entry, CancellationToken.None);
}
