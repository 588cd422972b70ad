import { createContext } from 'react';

/** Roles of those who fill in the form here: applicants on the portal, clerks at the window. */
export const Fillers = createContext<readonly string[]>(['applicant']);
