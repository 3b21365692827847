using LiveChat.Audit;

namespace LiveChat.Settings;

/// <summary>Writes into the audit log for a store that does not keep it itself. It is asked just before the change, which nothing can fail any more then.</summary>
internal interface ISettingsAudit
{
    Task WriteAsync(AuditEntry entry);
}
