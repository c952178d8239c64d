/** The files of the dashboard's page. The build creates this module from the folder `dashboard/`. */
declare module '#dashboard' {
  export const files: Readonly<Record<'index.html' | 'app.js' | 'style.css' | 'icon.svg', string>>
}
