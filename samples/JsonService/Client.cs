using System.Text.Json;
using Zx;

namespace JsonService;

/// <summary>Asks a service that it reaches through a front door.</summary>
public static class Client
{
    /// <summary>Hands one end of a new socket over, and talks through the other.</summary>
    /// <param name="frontDoor">The end that leads to the service.</param>
    /// <param name="questions">What to ask.</param>
    /// <returns>The answers, in the order of the questions.</returns>
    public static async Task<IReadOnlyList<Answer>> AskAsync(
        [HandleUse] SocketHandle<SocketRights> frontDoor, params IReadOnlyList<Question> questions)
    {
        (SocketHandle<SocketRights> near, SocketHandle<SocketRights> far) = Socket.Create();
        await using Stream stream = near.AsStream();

        // Waits for its turn where other clients are at the door; were it to fail, far would still be ours to close.
        using (far)
        {
            await frontDoor.ShareAsync(far);
        }

        var answers = new List<Answer>();
        using var reader = new StreamReader(stream, leaveOpen: true);
        foreach (Question question in questions)
        {
            await JsonSerializer.SerializeAsync(stream, question);
            await stream.WriteAsync("\n"u8.ToArray());
            string line = await reader.ReadLineAsync() ?? throw new EndOfStreamException("The service has gone.");
            answers.Add(JsonSerializer.Deserialize<Answer>(line)!);
        }

        return answers;
    }
}
