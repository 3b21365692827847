using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.Redaction;

/// <summary>What the contact took from a form goes with the answer, and what a token said of it with the whole chat.</summary>
internal sealed class ContactErasure(IContactStore contacts)
{
    private const int MaxAttempts = 20;

    /// <summary>Takes out of the contact what is the same as what goes of the chat. Before it goes there: afterwards nobody knows any more what it was.</summary>
    /// <returns>How many things went.</returns>
    public async Task<int> ForgetAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
    {
        var answers = chat.Form.Where(a => what.IsWhole || what.Fields.Contains(a.Key)).ToLookup(a => a.Role, a => a.Value);
        var (name, email) = what.IsWhole ? (chat.CustomerName, chat.Email) : (null, null);
        return await ChangeAsync(
            chat.Contact,
            c => c with
            {
                Name = Lost(FormFieldRole.ContactName, c.Name, name) ? null : c.Name,
                Email = Lost(FormFieldRole.ContactEmail, c.Email, email) ? null : c.Email,

                // No chat shows the number that a token said.
                Phone = Lost(FormFieldRole.ContactPhone, c.Phone) || (what.IsWhole && c.Verified) ? null : c.Phone,
                Block = what.IsWhole && c.Block is { } block ? block with { Reason = null } : c.Block,
            },
            cancellationToken).ConfigureAwait(false);

        bool Lost(FormFieldRole role, string? known, string? shown = null) => known is not null && answers[role].Append(shown).Contains(known, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Forgets who the contact was, and the secrets of its devices: whoever comes back from one is somebody new.</summary>
    public Task<int> ForgetAllAsync(ContactId contact, CancellationToken cancellationToken) => ChangeAsync(
        contact,
        c => c with { Name = null, Email = null, Phone = null, Subject = null, Secret = VisitorSecret.Create().Hash(), Block = c.Block is { } block ? block with { Reason = null } : null },
        cancellationToken);

    private async Task<int> ChangeAsync(ContactId id, Func<Contact, Contact> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (await contacts.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } contact) return 0;

            var next = change(contact);
            if (next == contact) return 0;
            if (await contacts.SaveAsync(next with { Fence = contact.Fence + 1 }, contact.Fence, cancellationToken).ConfigureAwait(false)) return Differences(contact, next);
        }

        throw new ConcurrencyConflictException("The contact changed too often to be redacted. Nothing was written; try again.");
    }

    private static int Differences(Contact before, Contact after)
        => (before.Name == after.Name ? 0 : 1) + (before.Email == after.Email ? 0 : 1) + (before.Phone == after.Phone ? 0 : 1);
}
