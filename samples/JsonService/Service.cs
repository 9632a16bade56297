using System.Text.Json;
using Zx;

namespace JsonService;

/// <summary>Answers clients that it does not know: each hands it a socket, and what comes through that is JSON.</summary>
public static class Service
{
    /// <summary>Serves until the other end of the front door is closed.</summary>
    /// <param name="frontDoor">The end through which clients' sockets arrive.</param>
    /// <returns>How many clients were served.</returns>
    public static async Task<int> RunAsync([HandleUse] SocketHandle<SocketRights> frontDoor)
    {
        var serving = new List<Task>();
        await foreach (SocketHandle<ReadWrite> client in frontDoor.AcceptAllAsync(Rights.ReadWrite))
        {
            serving.Add(ServeAsync(client.AsStream()));
        }

        await Task.WhenAll(serving);
        return serving.Count;
    }

    private static async Task ServeAsync(Stream stream)
    {
        await using (stream)
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            while (await reader.ReadLineAsync() is { } line)
            {
                Question question = JsonSerializer.Deserialize<Question>(line) ?? throw new InvalidDataException("Expected a question.");
                await JsonSerializer.SerializeAsync(stream, new Answer($"Hello, {question.Name}", question.Numbers.Sum()));
                await stream.WriteAsync("\n"u8.ToArray());
            }
        }
    }
}
