using System.Net.Http.Headers;
using System.Text.Json;
using LiveChat.Faults.People;

namespace LiveChat.Faults.Uploads;

/// <summary>Sends files as docs/attachments.md says, and goes on where it was.</summary>
internal sealed class Uploader(Uri shop, HubCaller hub, string chat) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = shop, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Sends a picture as far as it was not sent yet, and the message with it.</summary>
    /// <returns>The attachment.</returns>
    public async Task<string> SendAsync(Picture picture, Guid file, Guid message)
    {
        var id = await UploadAsync(picture, file);
        await hub.CallAsync("SendMessage", new { chatId = chat, messageId = message, text = "", attachments = new[] { id } });
        return id;
    }

    /// <summary>Sends a picture as far as it was not sent yet.</summary>
    /// <returns>The upload, ready to go with a message.</returns>
    /// <exception cref="RefusedException">The server said no.</exception>
    public async Task<string> UploadAsync(Picture picture, Guid file)
    {
        var upload = await hub.CallAsync("BeginUpload", new { chatId = chat, uploadId = file, name = "picture.png", size = picture.Size });
        var (id, ticket, partSize) = (upload.GetProperty("id").GetString()!, upload.GetProperty("ticket").GetString()!, upload.GetProperty("partSize").GetInt32());
        for (var received = upload.GetProperty("received").GetInt32(); received * (long)partSize < picture.Size; received++)
        {
            var from = received * (long)partSize;
            using var content = new ByteArrayContent(picture.Read(from, (int)Math.Min(partSize, picture.Size - from)));
            await AskAsync(HttpMethod.Put, $"/livechat/api/uploads/{id}/parts/{received + 1}", ticket, content);
        }

        await AskAsync(HttpMethod.Post, $"/livechat/api/uploads/{id}/finish", ticket, null);
        return id;
    }

    /// <summary>Reads a file that was sent, through a link.</summary>
    public async Task<byte[]> ReadAsync(string id)
    {
        var links = await hub.CallAsync("OpenAttachments", new { chatId = chat, ids = new[] { id } });
        return await _http.GetByteArrayAsync(new Uri($"/livechat/files/{links.GetProperty("links")[0].GetProperty("ticket").GetString()}", UriKind.Relative));
    }

    public void Dispose() => _http.Dispose();

    private async Task AskAsync(HttpMethod method, string path, string ticket, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content, Headers = { Authorization = new AuthenticationHeaderValue("Bearer", ticket) } };
        using var response = await _http.SendAsync(request);
        if (response.IsSuccessStatusCode) return;

        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        throw new RefusedException(problem.RootElement.GetProperty("code").GetString()!);
    }
}
