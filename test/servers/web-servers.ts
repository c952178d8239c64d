/** The ports of a web server, and the files that it reads. */
export interface Settings {
  readonly http: number
  readonly https: number
  /** The port of the server behind it. */
  readonly backend: number
  /** A folder for its files. */
  readonly folder: string
  readonly certificate: string
  readonly privateKey: string
}

/** A web server of others, as a proxy in front of the emulator. */
export interface WebServer {
  /** The program, in the path. */
  readonly program: string
  readonly words: readonly string[]
  /** What comes of a request of 6.7 MB: nginx and Caddy accept no more than 6 MB. */
  readonly large: RegExp
  /** The configuration, in which connections are closed after few requests where that can be set. */
  readonly configuration: (settings: Settings) => string
}

export const webServers: Readonly<Record<string, WebServer>> = {
  nginx: {
    program: 'nginx',
    // It may close the connection before the client has sent the whole request.
    large: /^(ResponseError 413|TransportError (EPIPE|ECONNRESET))$/,
    words: ['-c', '{configuration}', '-e', 'stderr'],
    configuration: ({ http, https, backend, folder, certificate, privateKey }) => `
      daemon off;
      user root;
      pid ${folder}/nginx.pid;
      events {}
      http {
        access_log off;
        keepalive_requests 5;
        client_max_body_size 6m;
        client_body_temp_path ${folder}/bodies;
        proxy_temp_path ${folder}/proxied;
        server {
          listen 127.0.0.1:${http};
          listen 127.0.0.1:${https} ssl;
          ssl_certificate ${certificate};
          ssl_certificate_key ${privateKey};
          location / {
            proxy_pass http://127.0.0.1:${backend};
            proxy_http_version 1.1;
            proxy_set_header Host $http_host;
            proxy_set_header Connection "";
          }
        }
      }`,
  },
  Apache: {
    program: 'apache2',
    large: /^created$/,
    words: ['-f', '{configuration}', '-DFOREGROUND'],
    configuration: ({ http, https, backend, folder, certificate, privateKey }) => `
      ServerRoot ${folder}
      ServerName localhost
      PidFile ${folder}/apache.pid
      ErrorLog ${folder}/error.log
      ${['mpm_event', 'authz_core', 'proxy', 'proxy_http', 'ssl', 'socache_shmcb']
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
        .join('\n      ')}
      Listen 127.0.0.1:${http}
      Listen 127.0.0.1:${https}
      MaxKeepAliveRequests 5
      KeepAliveTimeout 2
      ProxyPreserveHost On
      ProxyPass / http://127.0.0.1:${backend}/
      <VirtualHost 127.0.0.1:${https}>
        SSLEngine on
        SSLCertificateFile ${certificate}
        SSLCertificateKeyFile ${privateKey}
        ProxyPass / http://127.0.0.1:${backend}/
      </VirtualHost>`,
  },
  Caddy: {
    program: 'caddy',
    large: /^(ResponseError (413|502)|TransportError (EPIPE|ECONNRESET))$/,
    words: ['run', '--config', '{configuration}', '--adapter', 'caddyfile'],
    configuration: ({ http, https, backend, certificate, privateKey }) => `
      {
        admin off
        auto_https off
      }
      (emulator) {
        request_body {
          max_size 6MB
        }
        reverse_proxy 127.0.0.1:${backend}
      }
      http://127.0.0.1:${http}, http://localhost:${http} {
        import emulator
      }
      https://127.0.0.1:${https}, https://localhost:${https} {
        tls ${certificate} ${privateKey}
        import emulator
      }`,
  },
}
