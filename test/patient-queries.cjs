// What a test waits for on the screen may take long on a busy machine; one second, the default, was sometimes too short.
if ('document' in globalThis) require('@testing-library/react').configure({ asyncUtilTimeout: 15_000 });
