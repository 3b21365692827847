using System.Text;
using CustomStorage;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Storage;

public sealed class KeepingALedger : IDisposable
{
    private readonly StorageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Chats_and_customers_are_there_after_a_restart_and_go_on()
    {
        var (chat, contact) = (SpecChat.New(), AContact());
        await using (var stores = await _folder.OpenAsync())
        {
            await stores.Contacts.SaveAsync(contact, 0, default);
            await stores.Chats.CommitAsync(chat.Created(SpecChat.Form()), default);
            await stores.Chats.AppendAsync(chat.Append("Before שלום 🙂"), default);
        }

        await using var again = await _folder.OpenAsync();
        Shape.Equal(contact, await again.Contacts.FindBySecretAsync(contact.Widget, contact.Secret, default));
        Assert.Equal(3, Assert.IsType<AppendResult.Appended>(await again.Chats.AppendAsync(chat.Append("After"), default)).Message.Sequence);
        var page = await again.Chats.ReadAsync(chat.Id, 0, 10, default);
        Assert.Equal(["Before שלום 🙂", "After"], page!.Entries.OfType<MessagePosted>().Select(m => m.Text.Value));
    }

    [Fact]
    public async Task Each_answer_alone_is_one_line()
    {
        var chat = SpecChat.New();
        await using (var stores = await _folder.OpenAsync())
        {
            await stores.Chats.CommitAsync(chat.Created(), default);
            await stores.Chats.AppendAsync(chat.Append("Hello"), default);
            await stores.Chats.AppendAsync((chat with { Fence = 7 }).Append("Refused"), default);
            await stores.Chats.FindAsync(chat.Id, default);
        }

        var lines = await File.ReadAllLinesAsync(_folder.Ledger);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("""[{"kind":"Change","Commit":{""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""[{"kind":"Message","Append":{""", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_was_torn_at_any_place_takes_none_before_it_along()
    {
        var (chat, acknowledged) = await WriteAsync("One", "Two");
        var whole = await File.ReadAllBytesAsync(_folder.Ledger);
        var last = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;

        for (var end = last; end < whole.Length; end += 13)
        {
            await File.WriteAllBytesAsync(_folder.Ledger, whole[..end]);
            await using (var stores = await _folder.OpenAsync())
            {
                Assert.Equal(acknowledged, await stores.WriteOutAsync());
                Assert.Equal(2, Assert.IsType<AppendResult.Appended>(await stores.Chats.AppendAsync(chat.Append("Again"), default)).Message.Sequence);
            }

            await using var again = await _folder.OpenAsync();
            Assert.Equal(["One", "Again"], (await again.Chats.ReadAsync(chat.Id, 0, 10, default))!.Entries.Select(e => ((MessagePosted)e).Text.Value));
        }
    }

    [Fact]
    public async Task A_line_of_which_a_page_is_missing_takes_none_before_it_along()
    {
        var (_, acknowledged) = await WriteAsync("One", "Two");
        var bytes = await File.ReadAllBytesAsync(_folder.Ledger);
        bytes.AsSpan(bytes.Length - 100, 50).Clear();
        await File.WriteAllBytesAsync(_folder.Ledger, bytes);

        await using (var stores = await _folder.OpenAsync()) Assert.Equal(acknowledged, await stores.WriteOutAsync());

        Assert.Equal(2, (await File.ReadAllLinesAsync(_folder.Ledger)).Length);
    }

    [Theory]
    [InlineData("\0\0\0\n")]
    [InlineData("""[{"kind":"Unknown"}]""" + "\n")]
    [InlineData("""[{"kind":"Message"}]""" + "\n")]
    public async Task What_cannot_be_read_and_may_have_been_acknowledged_stops_the_start_and_stays(string line)
    {
        await WriteAsync("One", "Two");
        var bytes = await File.ReadAllBytesAsync(_folder.Ledger);
        var second = Array.IndexOf(bytes, (byte)'\n') + 1;
        byte[] spoilt = [.. bytes[..second], .. Encoding.UTF8.GetBytes(line), .. bytes[second..]];
        await File.WriteAllBytesAsync(_folder.Ledger, spoilt);

        await Assert.ThrowsAsync<InvalidDataException>(_folder.OpenAsync);

        Assert.Equal(spoilt, await File.ReadAllBytesAsync(_folder.Ledger));
    }

    /// <summary>A last line that came whole was acknowledged, whatever it says.</summary>
    [Fact]
    public async Task A_last_line_of_a_newer_version_stops_the_start_and_stays()
    {
        await WriteAsync("One");
        await File.AppendAllTextAsync(_folder.Ledger, """[{"kind":"Tomorrow"}]""" + "\n");
        var before = await File.ReadAllBytesAsync(_folder.Ledger);

        await Assert.ThrowsAsync<InvalidDataException>(_folder.OpenAsync);

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Ledger));
    }

    [Fact]
    public async Task A_line_from_before_something_was_added_reads_as_its_default()
    {
        await WriteAsync("One");
        var text = await File.ReadAllTextAsync(_folder.Ledger);
        Assert.Contains(""","IsRewritten":false""", text, StringComparison.Ordinal);
        Assert.Contains(""","Passes":[]""", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_folder.Ledger, text.Replace(""","IsRewritten":false""", "", StringComparison.Ordinal).Replace(""","Passes":[]""", "", StringComparison.Ordinal));

        await using var stores = await _folder.OpenAsync();

        var page = await stores.Chats.ReadAsync(Assert.Single(await stores.Chats.HeadsAsync(new ChatQuery.Open(), default)).Id, 0, 10, default);
        Assert.Empty(page!.Chat.Passes);
        Assert.False(((MessagePosted)Assert.Single(page.Entries)).IsRewritten);
    }

    [Fact]
    public async Task A_second_process_is_refused()
    {
        await using var stores = await _folder.OpenAsync();

        await Assert.ThrowsAsync<IOException>(_folder.OpenAsync);
    }

    [Fact]
    public async Task Nobody_may_ask_before_the_ledger_is_read()
    {
        var builder = new ServiceCollection().AddLogging().AddLiveChatCore().UseLedger(_folder.Ledger);
        await using var services = builder.Services.BuildServiceProvider();

        await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<IChatStore>().FindAsync(SpecChat.New().Id, default));
    }

    [Fact]
    public async Task UseLedger_is_called_twice_and_the_last_call_wins()
    {
        await using (var stores = await LedgerStores.OpenAsync(b => b.UseLedger(Path.Combine(_folder.Root, "elsewhere.jsonl")).UseLedger(_folder.Ledger)))
            await stores.Chats.CommitAsync(SpecChat.New().Created(), default);

        Assert.Single(await File.ReadAllLinesAsync(_folder.Ledger));
        Assert.Equal([_folder.Ledger], Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public async Task The_file_is_for_nobody_else()
    {
        if (OperatingSystem.IsWindows()) return;

        await using var stores = await _folder.OpenAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.Ledger));
    }

    /// <summary>Writes a chat with messages, each of which is acknowledged before the next.</summary>
    /// <returns>The chat, and everything there was before the last message.</returns>
    private async Task<(Chat Chat, string Before)> WriteAsync(params string[] messages)
    {
        var chat = SpecChat.New();
        await using var stores = await _folder.OpenAsync();
        await stores.Chats.CommitAsync(chat.Created(), default);
        foreach (var message in messages.SkipLast(1)) await stores.Chats.AppendAsync(chat.Append(message), default);
        var before = await stores.WriteOutAsync();
        await stores.Chats.AppendAsync(chat.Append(messages[^1]), default);
        return (chat, before);
    }

    private static Contact AContact() => new()
    {
        Id = new(Guid.CreateVersion7()),
        Widget = SpecChat.Widget,
        Secret = VisitorSecret.Create().Hash(),
        Name = "Zoë 字",
        CreatedAt = SpecChat.Start,
        Fence = 1,
    };
}
