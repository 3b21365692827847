using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Chats;
using LiveChat.Notes;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Notes;

public sealed class WritingNotes : IAsyncLifetime, IAsyncDisposable
{
    private const string Unknown = "0123456789abcdef0123456789abcdef";

    private LiveChatHost _host = null!;
    private OngoingChat _chat = null!;

    public async Task InitializeAsync()
    {
        _host = await LiveChatHost.StartAsync(new()
        {
            Options = HostSetup.Generous,
            LiveChat = l => l
                .AddTeam("sales", t =>
                {
                    t.Members.Add("ana");
                    t.Members.Add("mia");
                })
                .AddTeam("billing", t => t.Members.Add("ben"))
                .AddQueue("sales", q => q.Teams.Add("sales"))
                .AddQueue("billing", q => q.Teams.Add("billing")),
        });
        _chat = await OngoingChat.StartAsync(_host);
    }

    [Fact]
    public async Task A_note_is_seen_at_once_at_the_agents_other_desks_and_kept()
    {
        await using var desk = await _host.AgentAsync("ana");
        var told = desk.Next<NotesEvent>("Notes");

        var receipt = (await _chat.Agent.AddNoteAsync(_chat.Id, " vip\n字 ")).Expect();

        var heard = await told;
        Assert.Equal((_chat.Id, 1L), (heard.ChatId, receipt.Number));
        var page = (await desk.ReadNotesAsync(_chat.Id)).Expect();
        Assert.Equal(Assert.Single(page.Entries), Assert.Single(heard.Entries));
        Assert.Equal((1L, TeamEntryKindDto.Note, "ana (test)", " vip\n字 ", receipt.At), (page.Entries[0].Number, page.Entries[0].Kind, page.Entries[0].By, page.Entries[0].Text, page.Entries[0].At));
        Assert.Equal((1L, 1L), (page.Last, page.Through));
    }

    [Fact]
    public async Task Who_noted_something_in_a_chat_that_is_anothers_by_now_hears_of_nothing_else()
    {
        await using var former = await _host.AgentAsync("mia");
        var told = former.Next<NotesEvent>("Notes");
        var all = _chat.Agent.Next<NotesEvent>("Notes");
        Assert.True(ChatId.TryParse(_chat.Id, out var id));
        var chat = (await _host.Store.FindAsync(id, default))!;
        TeamEntry Noted(long number, string by) => new()
        {
            Number = number,
            Id = MessageId.New(chat.StartedAt),
            Kind = TeamEntryKind.Note,
            By = new Participant.OfAgent(new(by), by),
            At = chat.StartedAt,
            Text = MessageText.Stored($"of {by}"),
        };

        // Two notes that another node tells of at once.
        await _host.Services.GetRequiredService<ITeamNotifier>().TellAsync(new(chat, [Noted(1, "mia"), Noted(2, "ana")], []));

        Assert.Equal(["of mia"], (await told).Entries.Select(e => e.Text));
        Assert.Equal(["of mia", "of ana"], (await all).Entries.Select(e => e.Text));
    }

    [Fact]
    public async Task The_same_note_twice_is_one()
    {
        var id = Guid.NewGuid().ToString();

        var first = (await _chat.Agent.AddNoteAsync(_chat.Id, "vip", id)).Expect();

        Assert.Equal(first, (await _chat.Agent.AddNoteAsync(_chat.Id, "vip", id)).Expect());
        Assert.Equal("id_reused", (await _chat.Agent.AddNoteAsync(_chat.Id, "other", id)).Code);
        Assert.Single((await _chat.Agent.ReadNotesAsync(_chat.Id)).Expect().Entries);
    }

    [Fact]
    public async Task The_next_agent_reads_the_notes_and_the_first_reads_no_new_ones()
    {
        await using var mia = await _host.AgentAsync("mia");
        (await _chat.Agent.AddNoteAsync(_chat.Id, "be kind")).Expect();
        var ring = mia.Next<RingDto>("Ring");
        (await _chat.Agent.TransferAsync(_chat.Id, agent: "mia")).Expect();
        (await mia.AcceptAsync(await ring)).Expect();

        Assert.Equal("be kind", Assert.Single((await mia.ReadNotesAsync(_chat.Id)).Expect().Entries).Text);
        (await mia.AddNoteAsync(_chat.Id, "was kind")).Expect();
        Assert.Equal("not_in_chat", (await _chat.Agent.ReadNotesAsync(_chat.Id)).Code);
        Assert.Equal("not_in_chat", (await _chat.Agent.AddNoteAsync(_chat.Id, "me, too")).Code);
        Assert.DoesNotContain(_chat.Agent.Seen<NotesEvent>("Notes").SelectMany(n => n.Entries), e => e.Text == "was kind");
    }

    [Fact]
    public async Task Foreign_chats_are_refused_like_chats_that_do_not_exist()
    {
        await using var ben = await _host.AgentAsync("ben");
        await using var mia = await _host.AgentAsync("mia");
        (await _chat.Agent.AddNoteAsync(_chat.Id, "vip")).Expect();

        Func<TestAgent, string, Task<string?>>[] calls =
        [
            async (a, id) => (await a.ReadNotesAsync(id)).Code,
            async (a, id) => (await a.AddNoteAsync(id, "hi")).Code,
            async (a, id) => (await a.TagAsync(id, "hi")).Code,
            async (a, id) => (await a.ReadEarlierAsync(id)).Code,
            async (a, id) => (await a.BlockAsync(id)).Code,
        ];
        foreach (var call in calls)
        {
            Assert.Equal("chat_not_found", await call(ben, _chat.Id));
            Assert.Equal("chat_not_found", await call(ben, Unknown));

            // A colleague's, as long as it goes on.
            Assert.Equal("not_in_chat", await call(mia, _chat.Id));
        }

        (await _chat.Agent.EndAsync(_chat.Id)).Expect();
        Assert.Equal("chat_ended", (await _chat.Agent.EndAsync(_chat.Id)).Code);
        Assert.Equal("vip", Assert.Single((await mia.ReadNotesAsync(_chat.Id)).Expect().Entries).Text);
        (await mia.AddNoteAsync(_chat.Id, "looked at it")).Expect();
        Assert.NotEmpty((await mia.ReadAsync(_chat.Id)).Expect().Entries);
        Assert.Equal("not_in_chat", (await mia.BlockAsync(_chat.Id)).Code);
        Assert.Equal("chat_not_found", (await ben.ReadNotesAsync(_chat.Id)).Code);
        Assert.Equal("chat_not_found", (await ben.ReadAsync(_chat.Id)).Code);
    }

    [Theory]
    [InlineData("", "message_empty")]
    [InlineData(" \u200b\n", "message_empty")]
    [InlineData(null, "message_too_long")]
    public async Task A_note_that_says_nothing_or_too_much_is_refused(string? text, string code)
        => Assert.Equal(code, (await _chat.Agent.AddNoteAsync(_chat.Id, text ?? new string('x', 4001))).Code);

    [Fact]
    public async Task Pages_and_arguments_have_limits()
    {
        for (var i = 1; i <= 3; i++) (await _chat.Agent.AddNoteAsync(_chat.Id, $"{i}")).Expect();

        var page = (await _chat.Agent.ReadNotesAsync(_chat.Id, after: 1, limit: 1)).Expect();

        Assert.Equal(("2", 3L, 2L), (Assert.Single(page.Entries).Text, page.Last, page.Through));
        Assert.Equal("bad_argument", (await _chat.Agent.ReadNotesAsync(_chat.Id, after: -1)).Code);
        Assert.Equal("bad_argument", (await _chat.Agent.ReadNotesAsync(_chat.Id, limit: 201)).Code);
        Assert.Equal("bad_argument", (await _chat.Agent.AddNoteAsync(_chat.Id, "x", "no id")).Code);
    }

    [Fact]
    public async Task Tags_are_normalised_limited_told_and_suggested()
    {
        await using var desk = await _host.AgentAsync("ana");
        var told = desk.Next<NotesEvent>("Notes");

        Assert.Equal(["große frage"], (await _chat.Agent.TagAsync(_chat.Id, "  Große\t FRAGE ")).Expect().Tags);

        Assert.Equal(["große frage"], (await told).Tags);
        Assert.Equal(["große frage"], (await _chat.Agent.TagAsync(_chat.Id, "GROSSE frage".Replace("SS", "ß", StringComparison.Ordinal))).Expect().Tags);
        Assert.Equal(["große frage"], (await desk.KnownTagsAsync("Gro")).Expect().Tags);
        Assert.Empty((await desk.KnownTagsAsync("x")).Expect().Tags);
        Assert.Equal("tag_invalid", (await desk.TagAsync(_chat.Id, " \u200b")).Code);
        Assert.Equal("tag_invalid", (await desk.TagAsync(_chat.Id, "a\uFFFEb")).Code);
        Assert.Equal("tag_invalid", (await desk.TagAsync(_chat.Id, new string('x', 41))).Code);
        for (var i = 1; i < 20; i++) (await desk.TagAsync(_chat.Id, $"tag {i}")).Expect();
        Assert.Equal("too_many_tags", (await desk.TagAsync(_chat.Id, "one more")).Code);
        Assert.DoesNotContain("große frage", (await desk.TagAsync(_chat.Id, "große frage", on: false)).Expect().Tags);
        Assert.Equal(19, (await desk.ReadNotesAsync(_chat.Id)).Expect().Tags.Count);
    }

    [Fact]
    public async Task Earlier_chats_are_listed_in_pages_and_looking_changes_nothing()
    {
        (await _chat.Customer.SendAsync(_chat.Id, "first")).Expect();
        (await _chat.Agent.EndAsync(_chat.Id)).Expect();
        List<string> ended = [_chat.Id];
        for (var i = 0; i < 2; i++)
        {
            var ring = _chat.Agent.Next<RingDto>("Ring");
            var next = (await _chat.Customer.StartAsync()).Expect().Chat.Id;
            (await _chat.Agent.AcceptAsync(await ring)).Expect();
            ended.Insert(0, next);
            if (i == 0) (await _chat.Agent.EndAsync(next)).Expect();
        }

        var page = (await _chat.Agent.ReadEarlierAsync(ended[0], limit: 1)).Expect();
        Assert.Equal(ended[1], Assert.Single(page.Chats).Id);
        page = (await _chat.Agent.ReadEarlierAsync(ended[0], page.Next, limit: 1)).Expect();
        Assert.Equal((_chat.Id, "sales", "ana (test)"), (Assert.Single(page.Chats).Id, page.Chats[0].Queue, page.Chats[0].Agent));
        Assert.Null(page.Next);
        Assert.Equal("bad_argument", (await _chat.Agent.ReadEarlierAsync(ended[0], limit: 51)).Code);
        Assert.Equal("bad_argument", (await _chat.Agent.ReadEarlierAsync(ended[0], after: "no cursor")).Code);

        var before = (await _host.Store.FindAsync(new(Guid.Parse(_chat.Id)), default))!;
        Assert.NotEmpty((await _chat.Agent.ReadAsync(_chat.Id)).Expect().Entries);
        Assert.Equal(before, await _host.Store.FindAsync(before.Id, default));
    }

    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _host.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
