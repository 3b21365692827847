using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Tests.ActivityLog;

public class SearchingTheLog
{
    [Theory]
    [InlineData(AgentLogScope.Own, "mine elsewhere", "mine", "mine going on")]
    [InlineData(AgentLogScope.Team, "mine elsewhere", "mine", "mine going on", "bens")]
    [InlineData(AgentLogScope.All, "mine elsewhere", "cems", "mine", "mine going on", "bens")]
    public async Task An_agent_finds_the_own_chats_and_what_is_over_as_far_as_the_host_says(AgentLogScope scope, params string[] expected)
    {
        await using var host = await LogHost.StartAsync(scope);
        var chats = await StoreAsync(host);
        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);

        Assert.Equal(expected.Select(e => chats[e]), await ana.FoundAsync());
        Assert.Equal(expected.Length, (await ana.SearchAsync(new() { Limit = 1, Count = true })).Expect().Total);
        Assert.Equal(chats.Values.Reverse(), await mia.FoundAsync());

        // What is found can be read, and nothing else can.
        foreach (var (name, id) in chats) Assert.Equal(expected.Contains(name), (await ana.ReadAsync(id)).Code is null);
        foreach (var id in chats.Values) (await mia.ReadAsync(id)).Expect();
    }

    [Fact]
    public async Task Asking_for_what_is_anothers_finds_none_of_it()
    {
        await using var host = await LogHost.StartAsync();
        var chats = await StoreAsync(host);
        await using var ana = await host.AgentAsync("ana", isAvailable: false);

        Assert.Equal([chats["mine elsewhere"]], await ana.FoundAsync(new() { Queues = ["sales"] }));
        Assert.Empty(await ana.FoundAsync(new() { Agents = ["cem"] }));
        Assert.Equal([chats["bens"]], await ana.FoundAsync(new() { Agents = ["ben"] }));
        Assert.Equal([chats["mine going on"]], await ana.FoundAsync(new() { States = [ChatStatusDto.Waiting, ChatStatusDto.Ringing, ChatStatusDto.Active] }));
        Assert.Equal([chats["mine"]], await ana.FoundAsync(new() { Text = "said mine", Type = LogTypeDto.Chat, States = [ChatStatusDto.Ended], Queues = ["support"], Agents = ["ana"] }));
        Assert.Equal(0, (await ana.SearchAsync(new() { Text = "cems", Count = true })).Expect().Total);
    }

    [Fact]
    public async Task Filters_leave_out_what_is_not_asked_for()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var old = await host.StoredAsync("support", "ben");
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        (await chat.Agent.TagAsync(chat.Id, "VIP")).Expect();
        var all = (await mia.SearchAsync()).Expect().Rows;
        var row = Assert.Single(all, r => r.Id == chat.Id);

        Assert.Equal([chat.Id], await mia.FoundAsync(new() { ContactId = row.Contact.Id }));
        Assert.Equal([chat.Id], await mia.FoundAsync(new() { Tags = [" Vip "] }));
        Assert.Equal([chat.Id], await mia.FoundAsync(new() { From = row.StartedAt }));
        Assert.Equal([old], await mia.FoundAsync(new() { Until = row.StartedAt }));
        Assert.Equal([chat.Id], await mia.FoundAsync(new() { Text = "kim@example.com" }));
        Assert.Equal([chat.Id, old], await mia.FoundAsync(new() { Text = "  ", Tags = [], States = [], Type = LogTypeDto.Chat }));
        Assert.Empty(await mia.FoundAsync(new() { Type = LogTypeDto.Message }));
        Assert.Equal((ChatStatusDto.Active, "Kim (test)", "ana (test)", "support", null), (row.Status, row.Contact.Name, row.Agent, row.QueueId, row.EndedAt));
        Assert.Equal(["vip"], row.Tags);
        Assert.Equal((75_000, EndedByDto.Agent), (all[1].DurationMs, all[1].EndedBy));
    }

    [Fact]
    public async Task Missed_chats_are_found_by_themselves_and_say_why_they_ended()
    {
        await using var host = await LogHost.StartAsync();
        var missed = await host.StoredAsync("support", null, by: EndedBy.NoAnswer);
        var ended = await host.StoredAsync("support", "ben");
        await host.StoredAsync("support", null, isOver: false);
        await using var ana = await host.AgentAsync("ana", isAvailable: false);

        var row = Assert.Single((await ana.SearchAsync(new() { Missed = true })).Expect().Rows);

        Assert.Equal((missed, true, EndedByDto.NoAnswer), (row.Id, row.Missed, row.EndedBy));
        Assert.Equal([ended], await ana.FoundAsync(new() { Missed = false }));
        Assert.Null(Assert.Single((await ana.SearchAsync(new() { Missed = false })).Expect().Rows).Missed);
    }

    [Fact]
    public async Task Pages_hold_every_chat_once_while_others_start()
    {
        await using var host = await LogHost.StartAsync();
        var chats = new List<string>();
        for (var i = 0; i < 7; i++) chats.Insert(0, await host.StoredAsync("support", "ben", says: "order"));
        await using var ana = await host.AgentAsync("ana", isAvailable: false);

        var (found, search) = (new List<string>(), new SearchLog { Text = "order", Limit = 2, Count = true });
        for (var more = true; more;)
        {
            var page = (await ana.SearchAsync(search)).Expect();
            found.AddRange(page.Rows.Select(r => r.Id));
            more = page.Next is not null;
            search = search with { After = page.Next };

            // In between one starts that is seen, and one that is not.
            await host.StoredAsync("support", "ben", says: "order");
            await host.StoredAsync("sales", "cem", says: "order");
        }

        Assert.Equal(chats, found);
        Assert.Equal(7 + 4, (await ana.SearchAsync(search with { After = null })).Expect().Total);
    }

    [Theory]
    [InlineData("' OR 1=1 --", "I typed ' or 1=1 -- into the box")]
    [InlineData("\"NEAR(a b)\" AND NOT *", "near a b and not there")]
    [InlineData("100%", "a discount of 100 percent")]
    [InlineData("'; DROP TABLE chats; SELECT pg_sleep(5); --", "drop table chats select pg_sleep(5)")]
    [InlineData("c:* | !x & <-> {col} : y", "c x col y")]
    public async Task What_looks_like_code_is_only_words(string text, string found)
    {
        await using var host = await LogHost.StartAsync();
        var chat = await host.StoredAsync("support", "ben", says: found);
        await host.StoredAsync("support", "ben", says: "something else");
        await using var ana = await host.AgentAsync("ana", isAvailable: false);

        Assert.Equal([chat], await ana.FoundAsync(new() { Text = text }));
        Assert.Empty(await ana.FoundAsync(new() { Queues = [text], Agents = [text] }));
    }

    [Fact]
    public async Task The_words_are_shown_where_they_were_written()
    {
        await using var host = await LogHost.StartAsync();
        var chat = await host.StoredAsync("support", "ben", says: ["my order", "no", "<b>Order</b> again", new string('x', 300) + " ORDER " + new string('y', 300), "the órder"]);
        var named = await host.StoredAsync("support", "ben", name: "Order");
        await using var ana = await host.AgentAsync("ana", isAvailable: false);

        var row = Assert.Single((await ana.SearchAsync(new() { Text = "order" })).Expect().Rows, r => r.Id == chat);

        Assert.Equal(4, row.Found);
        Assert.Equal([3, 4, 5], row.Hits!.Select(h => h.Sequence));
        Assert.Equal(["Order", "ORDER", "órder"], row.Hits!.Select(h => h.Text.Substring(h.Marks.Single().At, h.Marks.Single().Length)));
        Assert.Equal(("<b>Order</b> again", true, true), (row.Hits![0].Text, row.Hits[1].Text.StartsWith('…'), row.Hits[1].Text.EndsWith('…')));
        Assert.DoesNotContain(named, await ana.FoundAsync(new() { Text = "again" }));
        Assert.Null(Assert.Single((await ana.SearchAsync(new() { ContactId = row.Contact.Id })).Expect().Rows).Hits);
    }

    [Fact]
    public async Task What_cannot_be_searched_for_is_a_bad_argument()
    {
        await using var host = await LogHost.StartAsync();
        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        SearchLog[] bad =
        [
            new() { Limit = 0 }, new() { Limit = 101 }, new() { Text = new('x', 201) }, new() { ContactId = "kim@example.com" }, new() { After = "' OR 1=1" }, new() { From = long.MaxValue }, new() { Until = long.MinValue },
            new() { Queues = [.. Enumerable.Range(0, 101).Select(n => $"{n}")] }, new() { Agents = [""] }, new() { Tags = [new('x', 41)] }, new() { Tags = [.. Enumerable.Range(0, 21).Select(n => $"{n}")] },
        ];

        foreach (var search in bad) Assert.Equal("bad_argument", (await ana.SearchAsync(search)).Code);
    }

    [Fact]
    public async Task What_somebody_left_is_found_and_shown_with_its_words()
    {
        await using var host = await LogHost.StartAsync();
        FormAnswer[] form = [new("name", "Name", "Kim", FormFieldRole.ContactName), new("message", "Message", "Where is my <b>parcel</b>?", FormFieldRole.Message)];
        var message = await host.LeftAsync("support", form);
        await host.StoredAsync("support", "ben", says: "order");
        await using var ana = await host.AgentAsync("ana", isAvailable: false);

        var row = Assert.Single((await ana.SearchAsync(new() { Text = "parcel" })).Expect().Rows);

        var hit = Assert.Single(row.Hits!);
        Assert.Equal((message, 1, 0L, "Where is my <b>parcel</b>?", "parcel"), (row.Id, row.Found, hit.Sequence, hit.Text, hit.Text.Substring(hit.Marks.Single().At, hit.Marks.Single().Length)));
        Assert.Empty(await ana.FoundAsync(new() { Text = "name" }));
    }

    [Fact]
    public async Task Rows_say_how_a_chat_began_and_whether_something_in_it_was_redacted()
    {
        await using var host = await LogHost.StartAsync();
        string[] many = [.. Enumerable.Range(0, 120).Select(i => $"line {i}"), "secret"];
        var part = await host.StoredAsync("support", "ben", says: many);
        var whole = await host.StoredAsync("support", "ben", says: new string('x', 300));
        await host.StoredAsync("support", "ben");
        await host.LeftAsync("support", new FormAnswer("message", "Message", "Where is it?", FormFieldRole.Message));
        await host.RedactedAsync(part, 121);
        await using var ana = await host.AgentAsync("ana", isAvailable: false);

        var rows = (await ana.SearchAsync()).Expect().Rows;

        Assert.Equal(["Where is it?", null, $"{new string('x', 200)}…", "line 0"], rows.Select(r => r.FirstWords));
        Assert.Equal([null, null, null, true], rows.Select(r => r.Redacted));
        Assert.Equal((whole, part), (rows[2].Id, rows[3].Id));
    }

    [Fact]
    public async Task What_can_be_chosen_is_what_can_be_seen()
    {
        await using var host = await LogHost.StartAsync();
        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        await using var cem = await host.AgentAsync("cem", isAvailable: false);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);

        var (ofAna, ofMia) = ((await ana.LogChoicesAsync()).Expect(), (await mia.LogChoicesAsync()).Expect());

        Assert.Equal(["support"], ofAna.Queues.Select(q => q.Id));
        Assert.Equal(["ana (test)"], ofAna.Agents.Select(a => a.Name));
        Assert.Equal(["sales", "support"], ofMia.Queues.Select(q => q.Id).Order());
        Assert.Equal(["ana", "cem", "mia"], ofMia.Agents.Select(a => a.Id));
        Assert.Equal((false, true), (ofAna.SeesAll, ofMia.SeesAll));
    }

    [Fact]
    public async Task An_administrator_sees_at_whom_a_chat_rings_and_how_long()
    {
        await using var host = await LogHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        await using var kim = await host.CustomerAsync();
        var ring = ana.Next<RingDto>("Ring");
        (await kim.StartAsync()).Expect();
        await ring;

        var row = Assert.Single((await mia.SearchAsync(new() { States = [ChatStatusDto.Ringing] })).Expect().Rows);

        Assert.Equal(["ana (test)"], row.RingsAt);
        Assert.True(row.RingsUntil > row.StartedAt);
        Assert.Empty(await ana.FoundAsync());
    }

    /// <summary>From the oldest to the newest.</summary>
    private static async Task<Dictionary<string, string>> StoreAsync(LiveChatHost host) => new()
    {
        ["waiting"] = await host.StoredAsync("support", null, isOver: false, says: "said waiting"),
        ["bens"] = await host.StoredAsync("support", "ben", says: "said bens"),
        ["bens going on"] = await host.StoredAsync("support", "ben", isOver: false, says: "said going on"),
        ["mine going on"] = await host.StoredAsync("support", "ana", isOver: false, says: "said going on"),
        ["mine"] = await host.StoredAsync("support", "ana", says: "said mine"),
        ["cems"] = await host.StoredAsync("sales", "cem", says: "said cems"),
        ["mine elsewhere"] = await host.StoredAsync("sales", "ana", says: "said elsewhere"),
    };
}
