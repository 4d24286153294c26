// A question tried on a page of its own: its type adds what it adds in a quiz.
import { enhance } from './quiz-types.js';

for (const section of document.querySelectorAll('[data-lms-tried] [data-lms-question]')) enhance(section);
