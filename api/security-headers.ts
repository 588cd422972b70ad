import type { RequestHandler } from 'express';

/** No script, style or request but to our own address; no frame around a page; no address of a case to other sites. */
const always = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Where people come over TLS, they are to come in no other way for a year. */
const overTls = { 'Strict-Transport-Security': 'max-age=31536000' } as const;

/** Tells browsers, with every answer, what a page of ours may not do. */
export function securityHeaders({ secure }: { readonly secure: boolean }): RequestHandler {
  const headers = secure ? { ...always, ...overTls } : always;
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
}
