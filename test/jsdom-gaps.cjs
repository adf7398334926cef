// jsdom lays nothing out, so there is nothing that could be scrolled to. (Some suites run without it.)
if ('Element' in globalThis) Element.prototype.scrollIntoView = () => undefined;
