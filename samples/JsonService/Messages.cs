namespace JsonService;

/// <summary>What a client asks.</summary>
/// <param name="Name">Whom to greet.</param>
/// <param name="Numbers">What to add up.</param>
public sealed record Question(string Name, int[] Numbers);

/// <summary>What the service answers.</summary>
/// <param name="Greeting">A greeting.</param>
/// <param name="Sum">The sum of the numbers.</param>
public sealed record Answer(string Greeting, int Sum);
