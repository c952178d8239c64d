// What `imports.js` measures as the least that an import takes.
export {}
