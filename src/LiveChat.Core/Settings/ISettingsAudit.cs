using LiveChat.Audit;

namespace LiveChat.Settings;

/// <summary>Writes into the audit log that settings were changed.</summary>
internal interface ISettingsAudit
{
    Task WriteAsync(AuditEntry entry);
}
