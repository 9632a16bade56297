using System.Text;
using Zx.Tool.Commands;

// Products are bytes for other tools: UTF-8 without a mark at its beginning, lines ended as they are written.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return ZxCommand.Run(args, Console.Out, Console.Error, Console.OpenStandardInput);
