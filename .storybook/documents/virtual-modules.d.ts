declare module 'virtual:document-sections' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- such a module can import nothing by its path
  const sections: readonly import('./document-sections.js').DocumentSection[];
  export default sections;
}
