namespace Hub.Contracts.Grains;

/// <content>Compiled with <c>-p:Engine=Orleans</c>: Orleans addresses it by the same UUID.</content>
public partial interface IGrain : Orleans.IGrainWithGuidKey;
