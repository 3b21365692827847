using System.Net.Http.Json;
using LiveChat.AspNetCore.Admin;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.ActivityLog;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Admin;

public class LookingAtTheOverview
{
    [Fact]
    public async Task Where_too_many_wait_the_numbers_are_of_all_and_no_state_is_hidden()
    {
        await using var host = await LogHost.StartAsync();
        for (var i = 0; i < 80; i++) await host.StoredAsync("support", "ben", isOver: false);
        for (var i = 0; i < 250; i++) await host.StoredAsync("support", null, isOver: false);

        var overview = await ReadAsync(host);

        Assert.Equal((250, 80), (overview.Waiting + overview.Ringing, overview.Active));
        Assert.Equal(200, overview.Chats.Count);
        Assert.Equal(OverviewCut.OfEach, overview.Chats.Count(c => c.Status is ChatStatusDto.Active));
        Assert.All(overview.Chats.GroupBy(c => c.Status), g => Assert.Equal(g.Select(c => c.StartedAt).Order(), g.Select(c => c.StartedAt)));
        Assert.Equal(200, overview.Chats.Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public async Task Where_few_wait_all_that_goes_on_has_their_room()
    {
        await using var host = await LogHost.StartAsync();
        for (var i = 0; i < 205; i++) await host.StoredAsync("support", "ben", isOver: false);
        for (var i = 0; i < 3; i++) await host.StoredAsync("support", null, isOver: false);

        var overview = await ReadAsync(host);

        Assert.Equal((3, 197), (overview.Chats.Count(c => c.Status is not ChatStatusDto.Active), overview.Chats.Count(c => c.Status is ChatStatusDto.Active)));
    }

    private static async Task<AdminOverviewDto> ReadAsync(LiveChatHost host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/livechat/api/admin/overview");
        request.Headers.Add(HeaderAuthentication.Header, "mia");
        using var answer = await host.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<AdminOverviewDto>(ContractJson.Options))!;
    }
}
