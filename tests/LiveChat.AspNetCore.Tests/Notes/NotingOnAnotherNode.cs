using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Nodes;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Tests.Notes;

public class NotingOnAnotherNode
{
    [Fact]
    public async Task Is_told_at_the_agents_desk_here()
    {
        var wakeUps = new InMemoryWakeUps();
        await using var nodes = await TwoNodes.StartAsync(new() { LiveChat = l => l.Services.Replace(ServiceDescriptor.Singleton<IWakeUps>(wakeUps)) });
        await using var chat = await OngoingChat.StartAsync(nodes.First);
        await using var elsewhere = await nodes.Second.AgentAsync("ana");
        var told = elsewhere.Next<NotesEvent>("Notes", n => n.Entries.Any(e => e.Text == "second"));

        (await chat.Agent.AddNoteAsync(chat.Id, "first")).Expect();
        (await chat.Agent.AddNoteAsync(chat.Id, "second")).Expect();

        Assert.Equal(chat.Id, (await told).ChatId);
        Assert.Equal(["first", "second"], (await elsewhere.ReadNotesAsync(chat.Id)).Expect().Entries.Select(e => e.Text));
    }
}
